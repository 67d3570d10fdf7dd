CREATE TABLE products (id integer PRIMARY KEY, price numeric NOT NULL CHECK (price < 100000), weight integer, CONSTRAINT light CHECK (weight < 100000));
CREATE TABLE audit (n integer);
CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN INSERT INTO audit VALUES (NEW.id); NEW.price := 0; RETURN NEW; END $$;
CREATE TRIGGER products_note BEFORE UPDATE ON products FOR EACH ROW EXECUTE FUNCTION note();
