CREATE EXTENSION btree_gist;
CREATE TABLE rooms (id integer PRIMARY KEY, name text, floor integer CHECK (floor > 0), CONSTRAINT rooms_name UNIQUE (name));
CREATE TABLE bookings (
  room integer REFERENCES rooms (id),
  during tsrange,
  guest text,
  CONSTRAINT no_overlap EXCLUDE USING gist (room WITH =, during WITH &&)
);
CREATE TABLE keyless (code text NOT NULL, at date NOT NULL);
INSERT INTO rooms VALUES (1, 'ห้อง', 1), (2, NULL, 2);
INSERT INTO bookings VALUES (1, '[2024-01-01,2024-01-03)', 'Ann'), (1, '[2024-01-03,2024-01-04)', NULL), (NULL, NULL, NULL);
INSERT INTO keyless VALUES ('a', '2024-01-01'), ('a', '2024-01-02');
