CREATE DOMAIN base_text AS text CHECK (length(VALUE) < 50);
CREATE DOMAIN code AS base_text CHECK (VALUE <> '');
CREATE TABLE t (id int PRIMARY KEY, codes code[] NOT NULL DEFAULT '{}', one code);
COMMENT ON DOMAIN code IS 'a code';
CREATE FUNCTION f(c code, cs code[]) RETURNS code LANGUAGE sql AS 'select c';
CREATE VIEW v AS SELECT id, one, f(one, codes) AS z FROM t;
COMMENT ON VIEW v IS 'codes';
INSERT INTO t VALUES (1, '{a,b}', 'x'), (2, '{}', NULL);
