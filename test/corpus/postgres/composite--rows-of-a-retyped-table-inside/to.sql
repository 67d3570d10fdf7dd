CREATE TABLE a (x bigint, y text);
CREATE TYPE pair AS (label text, a a);
CREATE TABLE holder (id int PRIMARY KEY, p pair);
