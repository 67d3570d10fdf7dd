CREATE TABLE orders (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number varchar(20) UNIQUE NOT NULL, total numeric(10, 2) CHECK (total >= 0), stamp text);
CREATE TABLE order_lines (order_id integer NOT NULL REFERENCES orders ON DELETE CASCADE, line integer, what text, PRIMARY KEY (order_id, line));
CREATE TABLE closed_orders (id serial PRIMARY KEY, number varchar(20) UNIQUE NOT NULL, total numeric(10, 2), closed_on date NOT NULL, remark text);
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.stamp := 'stamped'; RETURN NEW; END $$;
CREATE TRIGGER orders_stamp BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION stamp();
INSERT INTO orders (number, total) VALUES ('a-1', 10), ('a-2', 7.5), ('a-3', 0);
INSERT INTO order_lines VALUES (1, 1, 'tea'), (1, 2, 'rice'), (3, 1, 'fish');
INSERT INTO closed_orders (number, total, closed_on, remark) VALUES ('z-1', 3, '2024-02-29', 'late'), ('z-2', NULL, '2025-01-01', NULL);
