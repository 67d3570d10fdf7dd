CREATE TABLE t (id integer PRIMARY KEY, a integer DEFAULT 2, b text, c text DEFAULT E'back\\slash', d timestamptz DEFAULT now() + interval '1 day');
CREATE VIEW v AS SELECT id, a FROM t;
ALTER VIEW v ALTER COLUMN a SET DEFAULT 10;
