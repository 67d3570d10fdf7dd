CREATE TABLE t (id integer PRIMARY KEY, n integer);
CREATE TABLE log (id integer, what text);
CREATE VIEW v AS SELECT id, n FROM t;
CREATE RULE "Made" AS ON DELETE TO v DO INSTEAD DELETE FROM t WHERE t.id = old.id;
COMMENT ON RULE "Made" ON v IS 'new';
CREATE RULE asleep AS ON UPDATE TO t DO ALSO INSERT INTO log VALUES (new.id, 'updated');
ALTER TABLE t DISABLE RULE asleep;
CREATE RULE changed AS ON INSERT TO v DO INSTEAD (INSERT INTO t VALUES (new.id, new.n); INSERT INTO log VALUES (new.id, 'made'));
COMMENT ON RULE changed ON v IS 'same';
