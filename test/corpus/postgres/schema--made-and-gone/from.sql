CREATE SCHEMA sales;
CREATE TABLE sales.orders (id integer PRIMARY KEY, note text);
INSERT INTO sales.orders VALUES (1, 'ของขวัญ'), (2, NULL);
CREATE SCHEMA "empty schema";
