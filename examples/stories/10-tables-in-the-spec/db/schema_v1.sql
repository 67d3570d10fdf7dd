CREATE TABLE orders (id bigint PRIMARY KEY, code text, note text);
CREATE INDEX orders_by_code ON orders (code);
CREATE TABLE others (id integer PRIMARY KEY);
