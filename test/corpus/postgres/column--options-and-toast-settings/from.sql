CREATE TABLE ledger (id integer PRIMARY KEY, body text, n integer, big text, wide text);
ALTER TABLE ledger ALTER COLUMN n SET (n_distinct = -0.5, n_distinct_inherited = 3), ALTER COLUMN wide SET STORAGE EXTERNAL;
CREATE TABLE settled (id text) WITH (fillfactor = 70, toast.autovacuum_enabled = false, toast.autovacuum_vacuum_threshold = 7);
CREATE MATERIALIZED VIEW m WITH (toast.autovacuum_enabled = false) AS SELECT body FROM ledger;
INSERT INTO ledger VALUES (1, 'แถวแรก');
