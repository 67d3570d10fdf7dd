CREATE TABLE stock (id integer PRIMARY KEY, pieces bigint NOT NULL);
CREATE FUNCTION pieces_of(wanted integer) RETURNS bigint LANGUAGE sql STABLE BEGIN ATOMIC SELECT pieces FROM stock WHERE id = wanted; END;
CREATE VIEW known AS SELECT id, pieces_of(id) AS pieces FROM stock;
