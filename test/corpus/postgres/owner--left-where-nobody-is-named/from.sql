CREATE TABLE t (id serial PRIMARY KEY, a text);
ALTER TABLE t OWNER TO pg_monitor;
CREATE VIEW v AS SELECT id, a FROM t;
ALTER VIEW v OWNER TO pg_signal_backend;
CREATE TABLE gone (id integer PRIMARY KEY);
ALTER TABLE gone OWNER TO pg_monitor;
INSERT INTO t (a) VALUES ('ก');
