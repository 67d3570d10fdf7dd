CREATE EXTENSION btree_gist;
CREATE TABLE rooms (id integer PRIMARY KEY, name text, floor integer CHECK (floor >= 0), CONSTRAINT rooms_name UNIQUE NULLS NOT DISTINCT (name, floor));
CREATE TABLE bookings (room integer REFERENCES rooms (id), during tsrange, guest text);
ALTER TABLE bookings ADD CONSTRAINT short CHECK (upper(during) - lower(during) < interval '30 days') NOT VALID;
CREATE TABLE keyless (code text NOT NULL, at date NOT NULL, PRIMARY KEY (code, at));
