CREATE TABLE ledger (id integer PRIMARY KEY, body text, n integer, big text, wide varchar(9000), more text) WITH (toast.autovacuum_enabled = false);
ALTER TABLE ledger ALTER COLUMN body SET (n_distinct = 100), ALTER COLUMN n SET (n_distinct = 5), ALTER COLUMN wide SET STORAGE EXTERNAL,
  ALTER COLUMN more SET STORAGE MAIN, ALTER COLUMN more SET (n_distinct = 7), ALTER COLUMN more SET STATISTICS 50;
CREATE TABLE settled (id text) WITH (fillfactor = 80, toast.autovacuum_vacuum_threshold = 8);
CREATE TABLE made (id integer, body text COMPRESSION pglz);
ALTER TABLE made ALTER COLUMN body SET STORAGE EXTERNAL;
ALTER TABLE made ALTER COLUMN id SET STATISTICS 300, ALTER COLUMN body SET (n_distinct = 2);
CREATE MATERIALIZED VIEW m WITH (toast.autovacuum_enabled = true, fillfactor = 60) AS SELECT body FROM ledger;
