CREATE TABLE t (id integer PRIMARY KEY, code text NOT NULL, n integer) WITH (autovacuum_enabled = false);
CREATE UNIQUE INDEX t_code ON t (code);
CREATE INDEX t_n ON t (n);
ALTER TABLE t CLUSTER ON t_pkey;
ALTER TABLE t REPLICA IDENTITY USING INDEX t_code;
CREATE TABLE cache (k text PRIMARY KEY, v text);
CREATE TABLE s (id integer PRIMARY KEY WITH (fillfactor = 70), u integer UNIQUE DEFERRABLE);
