CREATE TABLE posts (id integer PRIMARY KEY, title text, tags text);

INSERT INTO posts VALUES (1, 'a', 'red,blue,red'), (2, 'b', ''), (3, 'c', NULL), (4, 'd', ' red , ,x');
