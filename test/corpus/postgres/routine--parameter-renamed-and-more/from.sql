CREATE TABLE k (v int, val int);
CREATE FUNCTION ok(v int) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN v > 0; END';
CREATE FUNCTION two(v int, w int) RETURNS boolean LANGUAGE sql AS 'SELECT v > w';
CREATE FUNCTION known(v int) RETURNS boolean LANGUAGE sql AS 'SELECT NOT EXISTS (SELECT FROM k WHERE k.v = $1)';
CREATE FUNCTION plain(v int) RETURNS boolean LANGUAGE sql BEGIN ATOMIC SELECT v > 0; END;
CREATE TABLE t (id int PRIMARY KEY, v int, CONSTRAINT t_ok CHECK (ok(v)), CONSTRAINT t_two CHECK (two(v, v)), CONSTRAINT t_known CHECK (known(v)), CONSTRAINT t_plain CHECK (plain(v)));
