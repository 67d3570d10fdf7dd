CREATE TABLE goods (code integer, name text);
CREATE TABLE books (pages int) INHERITS (goods);
INSERT INTO goods VALUES (1, 'x');
INSERT INTO books VALUES (1, 'x', 2);
