CREATE TYPE tag AS ENUM ('a', 'b', 'c', 'd');
CREATE TABLE posts (id integer PRIMARY KEY, tags tag[] NOT NULL DEFAULT '{}', main tag);
