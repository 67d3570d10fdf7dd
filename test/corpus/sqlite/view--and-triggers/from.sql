CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, age INT);
CREATE TABLE log (id INTEGER PRIMARY KEY, what TEXT);
CREATE VIEW adult AS SELECT id, name FROM person WHERE age >= 20;
CREATE VIEW named AS SELECT name FROM adult;
CREATE TRIGGER adult_in INSTEAD OF INSERT ON adult BEGIN INSERT INTO person (id, name, age) VALUES (NEW.id, NEW.name, 20); END;
CREATE TRIGGER logged AFTER UPDATE OF name ON person WHEN NEW.name IS NOT OLD.name BEGIN INSERT INTO log (what) VALUES (CASE WHEN NEW.name IS NULL THEN 'gone' ELSE 'renamed' END); DELETE FROM log WHERE id < 0; END;
INSERT INTO person VALUES (1, 'a', 30), (2, 'b', 10);
