CREATE EXTENSION btree_gist;
CREATE TABLE rooms (id integer, during daterange NOT NULL, name text, CONSTRAINT rooms_key PRIMARY KEY (id, during WITHOUT OVERLAPS));
CREATE TABLE stays (room integer, during daterange, CONSTRAINT stays_room FOREIGN KEY (room, PERIOD during) REFERENCES rooms (id, PERIOD during));
CREATE TABLE guests (id integer PRIMARY KEY, n integer CONSTRAINT n_small CHECK (n < 100), ref integer CONSTRAINT guests_ref REFERENCES guests, x integer, base integer,
  twice integer GENERATED ALWAYS AS (base * 2) VIRTUAL);
ALTER TABLE guests ADD CONSTRAINT x_there NOT NULL x NOT VALID;
