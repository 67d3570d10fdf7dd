CREATE TABLE customers (id integer PRIMARY KEY, name text);
CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer REFERENCES customers, agent_id integer CONSTRAINT agent REFERENCES customers ON DELETE CASCADE, total numeric);
CREATE TABLE lines (order_id integer NOT NULL REFERENCES orders, n integer, PRIMARY KEY (order_id, n));
