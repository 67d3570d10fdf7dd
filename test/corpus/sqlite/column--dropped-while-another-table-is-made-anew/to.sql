CREATE TABLE stock (item TEXT, amount INT, CONSTRAINT one_item UNIQUE (item));
CREATE TABLE orders (id INTEGER PRIMARY KEY, state TEXT, total INT);
CREATE TABLE fresh (a INT);
CREATE TABLE log (what TEXT);
CREATE VIEW items AS SELECT item FROM stock WHERE amount > 0;
CREATE TRIGGER stocked AFTER INSERT ON log BEGIN INSERT INTO stock VALUES (NEW.what, 0); END;
