CREATE TABLE t (id int PRIMARY KEY, a text, b text);
CREATE INDEX i ON t (lower(a), b) WHERE b IS NOT NULL;
CREATE UNIQUE INDEX u ON t (coalesce(a, b));
CREATE STATISTICS s ON a, b FROM t;
INSERT INTO t VALUES (1, 'a', 'b');
