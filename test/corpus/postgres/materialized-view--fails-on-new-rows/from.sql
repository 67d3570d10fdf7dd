CREATE TABLE parts (id integer PRIMARY KEY, amount integer NOT NULL, share integer NOT NULL);
CREATE MATERIALIZED VIEW shares AS SELECT id, amount / share AS each, share FROM parts;
CREATE UNIQUE INDEX shares_id ON shares (id);
INSERT INTO parts VALUES (1, 10, 2), (2, 9, 3);
