CREATE TABLE t (id integer PRIMARY KEY, n integer);
CREATE TABLE log (id integer, what text);
CREATE VIEW v AS SELECT id, n FROM t;
CREATE RULE gone AS ON DELETE TO t DO ALSO INSERT INTO log VALUES (old.id, 'gone');
CREATE RULE asleep AS ON UPDATE TO t DO ALSO INSERT INTO log VALUES (new.id, 'updated');
CREATE RULE changed AS ON INSERT TO v DO INSTEAD INSERT INTO t VALUES (new.id, new.n);
COMMENT ON RULE changed ON v IS 'same';
INSERT INTO t VALUES (1, 2);
