CREATE TABLE products (id integer PRIMARY KEY, price numeric NOT NULL CHECK (price < 1000), weight integer, CONSTRAINT light CHECK (weight < 100));
CREATE TABLE audit (n integer);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO audit VALUES (NEW.id); NEW.price := 0; RETURN NEW; END $$;
CREATE TRIGGER products_note BEFORE UPDATE ON products FOR EACH ROW EXECUTE FUNCTION note();

INSERT INTO products VALUES (1, 9.99, 5), (2, 0.5, NULL), (3, 999, 99);
