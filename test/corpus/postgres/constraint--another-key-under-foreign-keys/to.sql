CREATE TABLE products (id integer NOT NULL, sku text NOT NULL, CONSTRAINT products_pkey PRIMARY KEY (sku), CONSTRAINT products_id UNIQUE (id));
CREATE TABLE lines (id integer PRIMARY KEY, product integer NOT NULL REFERENCES products (id), sku text REFERENCES products (sku));
