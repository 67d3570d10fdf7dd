CREATE TYPE order_state AS ENUM ('open', 'closed');
CREATE TABLE orders (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, number varchar(20) UNIQUE NOT NULL, total numeric(10, 2) CHECK (total >= 0), stamp text, state order_state NOT NULL DEFAULT 'open', closed_on date, CHECK ((state = 'closed') = (closed_on IS NOT NULL)));
CREATE TABLE order_lines (order_id bigint NOT NULL REFERENCES orders ON DELETE CASCADE, line integer, what text, PRIMARY KEY (order_id, line));
CREATE FUNCTION stamp() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.stamp := 'stamped'; RETURN NEW; END $$;
CREATE TRIGGER orders_stamp BEFORE INSERT OR UPDATE ON orders FOR EACH ROW EXECUTE FUNCTION stamp();
