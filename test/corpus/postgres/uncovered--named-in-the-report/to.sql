CREATE TABLE ledger (id integer PRIMARY KEY, body text) WITH (toast.autovacuum_enabled = false);
ALTER TABLE ledger ALTER COLUMN body SET (n_distinct = 100);
