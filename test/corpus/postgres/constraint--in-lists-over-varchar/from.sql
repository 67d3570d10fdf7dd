CREATE TABLE t (
  id integer PRIMARY KEY, a varchar(20) CHECK (a IN ('x', 'y')), b varchar DEFAULT 'x', c varchar(5),
  g boolean GENERATED ALWAYS AS (b IN ('x', 'y')) STORED
);
CREATE UNIQUE INDEX t_x ON t (id) WHERE a IN ('x', 'y') AND b NOT IN ('ก', 'b');
CREATE INDEX t_b ON t ((b IN ('x', 'y')));
CREATE VIEW v AS SELECT a FROM t WHERE a IN ('x', 'y');
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (b IN ('x', 'y'));
INSERT INTO t (id, a, b, c) VALUES (1, 'x', 'z', 'c'), (2, NULL, NULL, NULL);
