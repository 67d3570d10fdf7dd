CREATE TYPE mood AS ENUM ('ok');
COMMENT ON TYPE mood IS 'after';
GRANT USAGE ON TYPE mood TO pg_monitor;
CREATE TYPE pair AS (a bigint, b text);
COMMENT ON TYPE pair IS 'same';
COMMENT ON COLUMN pair.a IS 'first';
COMMENT ON COLUMN pair.b IS 'second';
CREATE TABLE t (id integer PRIMARY KEY, how mood, p pair);
