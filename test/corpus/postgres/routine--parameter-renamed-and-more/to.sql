CREATE TABLE k (v int, val int);
CREATE FUNCTION ok("Val" int) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN "Val" > 0; END';
CREATE FUNCTION two(w int, v int) RETURNS boolean LANGUAGE sql AS 'SELECT v > w';
CREATE FUNCTION known(val int) RETURNS boolean LANGUAGE sql AS 'SELECT NOT EXISTS (SELECT FROM k WHERE k.val = $1)';
CREATE FUNCTION plain(val int) RETURNS boolean LANGUAGE sql BEGIN ATOMIC SELECT val > 0; END;
CREATE TABLE t (id int PRIMARY KEY, v int, CONSTRAINT t_ok CHECK (ok(v)), CONSTRAINT t_two CHECK (two(v, v)), CONSTRAINT t_known CHECK (known(v)), CONSTRAINT t_plain CHECK (plain(v)));
