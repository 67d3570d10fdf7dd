CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT NOT NULL, street TEXT, city TEXT, secret TEXT);
INSERT INTO person VALUES (1, 'a', 's1', 'X', 'p'), (2, 'b', NULL, 'Y', NULL), (3, 'c', 's3', NULL, 'q');
