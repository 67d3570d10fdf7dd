CREATE TABLE owner (id INTEGER PRIMARY KEY, n TEXT);
CREATE TABLE pet (id INTEGER PRIMARY KEY, owner_id INT, chip TEXT);
CREATE TABLE loose (a TEXT, b TEXT);
INSERT INTO owner VALUES (1, 'a');
INSERT INTO pet VALUES (1, 1, 'c'), (2, 99, 'c'), (3, NULL, NULL);
INSERT INTO loose VALUES ('x', 'y'), ('x', 'z'), ('q', 'r');
