CREATE TABLE t (id int PRIMARY KEY, b text, c text);
CREATE INDEX i ON t (lower(c), b) WHERE b IS NOT NULL;
CREATE UNIQUE INDEX u ON t (coalesce(c, b));
