CREATE SEQUENCE tickets START 100;
CREATE TABLE orders (id integer PRIMARY KEY, customer text NOT NULL);
INSERT INTO orders VALUES (1, 'ann'), (2, 'bo'), (3, 'ann');
