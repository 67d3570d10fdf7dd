CREATE TABLE a (x int, y text, z int);
CREATE TYPE pair AS (label text, a a);
CREATE TABLE holder (id int PRIMARY KEY, p pair);
