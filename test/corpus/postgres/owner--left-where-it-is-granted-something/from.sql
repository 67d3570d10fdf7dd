CREATE TABLE account (id integer PRIMARY KEY, name text);
ALTER TABLE account OWNER TO pg_monitor;
CREATE VIEW names AS SELECT name FROM account;
ALTER VIEW names OWNER TO pg_monitor;
CREATE TABLE log (line text);
ALTER TABLE log OWNER TO pg_monitor;
INSERT INTO account VALUES (1, 'a');
