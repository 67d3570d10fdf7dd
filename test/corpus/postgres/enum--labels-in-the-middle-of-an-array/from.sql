CREATE TYPE tag AS ENUM ('b', 'd');
CREATE TABLE posts (id integer PRIMARY KEY, tags tag[] NOT NULL DEFAULT '{}', main tag);
INSERT INTO posts VALUES (1, '{b,d}', 'b'), (2, '{}', NULL), (3, '{d,NULL,b}', 'd');
