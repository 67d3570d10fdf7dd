CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT);
CREATE TABLE code (k TEXT, v TEXT);
INSERT INTO item VALUES (1, 'a'), (2, NULL);
INSERT INTO code VALUES ('a', NULL), (NULL, 'b'), ('a', 'c');
