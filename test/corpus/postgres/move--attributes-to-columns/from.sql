CREATE TABLE products (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE product_attributes (
  product_id integer NOT NULL REFERENCES products ON DELETE CASCADE, attribute text NOT NULL, value text, PRIMARY KEY (product_id, attribute)
);
INSERT INTO products VALUES (1, 'chair'), (2, 'table'), (3, 'lamp');
INSERT INTO product_attributes VALUES (1, 'color', 'red'), (1, 'weight', '3.50'), (2, 'color', NULL), (2, 'origin', 'TH'), (3, 'weight', 'heavy');
