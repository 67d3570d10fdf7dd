CREATE TABLE t (id integer PRIMARY KEY, a text, b text);
CREATE VIEW grows AS SELECT id, a, 'ก'::text AS extra FROM t;
CREATE VIEW shrinks AS SELECT id, a FROM t;
CREATE VIEW above AS SELECT id, a FROM shrinks;
CREATE RECURSIVE VIEW counting (n) AS SELECT 1 UNION ALL SELECT n + 1 FROM counting WHERE n < 9;
CREATE FUNCTION nothing() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NULL; END $$;
CREATE TRIGGER writes INSTEAD OF INSERT ON shrinks FOR EACH ROW EXECUTE FUNCTION nothing();
