CREATE UNLOGGED TABLE a (id integer PRIMARY KEY, body text) WITH (fillfactor = 50, autovacuum_enabled = false);
CREATE TABLE b (id integer NOT NULL, body text);
CREATE UNIQUE INDEX b_id ON b (id);
ALTER TABLE b REPLICA IDENTITY FULL;
INSERT INTO a VALUES (1, 'x');
INSERT INTO b VALUES (1, NULL), (2, '');
