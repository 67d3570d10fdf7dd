CREATE TABLE names (name TEXT PRIMARY KEY, note TEXT);
INSERT INTO names VALUES ('a', '1'), (NULL, '2'), ('b', '2');
