CREATE TABLE posts (id integer PRIMARY KEY, score integer NOT NULL, published timestamptz NOT NULL);
INSERT INTO posts VALUES (1, 10, '2020-01-01');
