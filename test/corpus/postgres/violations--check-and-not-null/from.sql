CREATE TABLE orders (id integer PRIMARY KEY, total integer, state text, note text);
INSERT INTO orders VALUES (1, 5, 'new', 'x'), (2, -5, 'old', 'y'), (3, NULL, NULL, NULL), (4, -1, NULL, 'z'), (5, 0, 'gone', NULL);
