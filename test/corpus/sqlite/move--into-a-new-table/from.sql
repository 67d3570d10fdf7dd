CREATE TABLE customer (id INTEGER PRIMARY KEY, name TEXT, city TEXT);
INSERT INTO customer VALUES (1, 'a', 'X'), (2, 'b', 'X'), (3, 'c', NULL), (4, 'd', 'Y');
