CREATE TABLE t (id integer PRIMARY KEY, a integer DEFAULT 1, b text DEFAULT 'x''y', c text, d timestamptz DEFAULT now());
CREATE VIEW v AS SELECT id, a FROM t;
ALTER VIEW v ALTER COLUMN a SET DEFAULT 9;
INSERT INTO t (id) VALUES (1), (2);
