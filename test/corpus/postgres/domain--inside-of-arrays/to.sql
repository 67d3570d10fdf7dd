CREATE DOMAIN base_text AS text CHECK (length(VALUE) < 60);
CREATE DOMAIN code AS base_text CONSTRAINT code_check CHECK (VALUE <> '') CONSTRAINT no_space CHECK (VALUE !~ ' ');
CREATE TABLE t (id int PRIMARY KEY, codes code[] NOT NULL DEFAULT '{}', one code DEFAULT 'q');
COMMENT ON DOMAIN code IS 'a code without spaces';
COMMENT ON CONSTRAINT no_space ON DOMAIN code IS 'no spaces';
CREATE FUNCTION f(c code, cs code[]) RETURNS code LANGUAGE sql AS 'select c';
CREATE VIEW v AS SELECT id, one, f(one, codes) AS z FROM t;
COMMENT ON VIEW v IS 'codes';
