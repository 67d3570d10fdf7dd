CREATE TABLE products (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE product_attributes (
  product_id integer NOT NULL REFERENCES products ON DELETE CASCADE, attribute text NOT NULL, value text NOT NULL, PRIMARY KEY (product_id, attribute)
);
