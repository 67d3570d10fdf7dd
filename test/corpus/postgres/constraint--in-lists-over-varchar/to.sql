CREATE DOMAIN d AS varchar(10) CHECK (VALUE IN ('a', 'b', 'c'));
CREATE TABLE t (
  id integer PRIMARY KEY, a text CHECK (a IN ('x', 'y')), b text DEFAULT 'x', c varchar(5) CHECK (c IN ('c', 'quote''])::text', 'ก')), e d,
  g boolean GENERATED ALWAYS AS (b IN ('x', 'y')) STORED
);
CREATE UNIQUE INDEX t_x ON t (id) WHERE a IN ('x', 'y') AND b NOT IN ('ก', 'b');
CREATE INDEX t_c ON t ((c IN ('x', 'y')));
CREATE VIEW v AS SELECT a FROM t WHERE a IN ('x', 'y') OR c IN ('x', 'y');
CREATE FUNCTION f(a varchar) RETURNS boolean LANGUAGE sql BEGIN ATOMIC SELECT a IN ('x', 'y'); END;
ALTER TABLE t ENABLE ROW LEVEL SECURITY;
CREATE POLICY p ON t USING (c IN ('x', 'y'));
