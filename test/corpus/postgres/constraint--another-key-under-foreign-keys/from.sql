CREATE TABLE products (id integer, sku text NOT NULL, CONSTRAINT products_pkey PRIMARY KEY (id), CONSTRAINT products_sku UNIQUE (sku));
CREATE TABLE lines (id integer PRIMARY KEY, product integer NOT NULL REFERENCES products (id), sku text REFERENCES products (sku));
INSERT INTO products VALUES (1, 'a'), (2, 'ข');
INSERT INTO lines VALUES (1, 1, 'a'), (2, 2, NULL);
