CREATE TABLE users (id integer PRIMARY KEY, email varchar(40), phone text);
CREATE TABLE tags (word text, n integer);
INSERT INTO users VALUES (3, 'a', '1'), (1, 'a', '2'), (2, 'b', '1'), (4, NULL, NULL), (5, 'a', '1');
INSERT INTO tags VALUES ('x', 1), ('x', 1), ('x', 2), (NULL, 1), ('y', 1);
