CREATE TABLE customers (id integer PRIMARY KEY, name text);
CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer, agent_id integer, total numeric);
CREATE TABLE lines (order_id integer NOT NULL REFERENCES orders, n integer, PRIMARY KEY (order_id, n));
INSERT INTO customers VALUES (1, 'a'), (2, 'b');
INSERT INTO orders VALUES (1, 1, 2, 5), (2, 7, 1, 6), (3, NULL, 9, 7), (4, 8, 8, 8), (5, 2, NULL, 9);
INSERT INTO lines VALUES (1, 1), (2, 1), (2, 2), (3, 1), (5, 1);
