CREATE TABLE stock (item TEXT, amount INT, CONSTRAINT by_item UNIQUE (item));
CREATE TABLE orders (id INTEGER PRIMARY KEY, state TEXT, total INT, code TEXT);
CREATE TABLE log (what TEXT);
CREATE VIEW items AS SELECT item FROM stock WHERE amount > 0;
CREATE TRIGGER stocked AFTER INSERT ON log BEGIN INSERT INTO stock VALUES (NEW.what, 0); END;
INSERT INTO stock VALUES ('a', 1), ('b', 0);
INSERT INTO orders VALUES (1, 'new', 5, 'x'), (2, NULL, 6, NULL);
INSERT INTO log VALUES ('c');
