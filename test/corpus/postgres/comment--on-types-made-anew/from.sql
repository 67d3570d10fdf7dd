CREATE TYPE mood AS ENUM ('sad', 'ok');
COMMENT ON TYPE mood IS 'before';
GRANT USAGE ON TYPE mood TO pg_monitor;
REVOKE USAGE ON TYPE mood FROM PUBLIC;
CREATE TYPE pair AS (a integer, b text);
COMMENT ON TYPE pair IS 'same';
COMMENT ON COLUMN pair.a IS 'first';
CREATE TABLE t (id integer PRIMARY KEY, how mood, p pair);
INSERT INTO t VALUES (1, 'ok', '(1,x)');
