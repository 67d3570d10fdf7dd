CREATE TABLE numbers (id integer PRIMARY KEY, label text);
CREATE TABLE places (name text PRIMARY KEY, rank integer NOT NULL);
CREATE FUNCTION next_rank() RETURNS integer LANGUAGE sql BEGIN ATOMIC SELECT count(*)::integer + 1 FROM places; END;
ALTER TABLE places ALTER COLUMN rank SET DEFAULT next_rank();
