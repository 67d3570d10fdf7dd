CREATE TABLE orders (id integer PRIMARY KEY, country text, note text);
INSERT INTO orders VALUES (1, 'TH', NULL), (2, NULL, 'x');
