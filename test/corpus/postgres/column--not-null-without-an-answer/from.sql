CREATE TABLE orders (id integer PRIMARY KEY, note text);
CREATE TABLE rows_stay (id integer PRIMARY KEY, note text);
INSERT INTO orders VALUES (1, 'a'), (2, NULL);
INSERT INTO rows_stay VALUES (1, 'a'), (2, 'ข');
