CREATE EXTENSION pg_trgm;
CREATE EXTENSION btree_gist;
CREATE TABLE gone (id integer PRIMARY KEY, body text, n integer, EXCLUDE USING gist (n WITH =));
CREATE INDEX gone_body ON gone USING gin (body gin_trgm_ops);
INSERT INTO gone VALUES (1, 'ก', 1), (2, NULL, 2);
