CREATE TABLE names (name text UNIQUE, note text);
INSERT INTO names VALUES ('a', '1'), (NULL, '2'), ('b', '2');
