CREATE TABLE a (x int, y text);
CREATE TYPE pair AS (label text, a a);
CREATE TABLE holder (id int PRIMARY KEY, p pair);
INSERT INTO a VALUES (1, 'one');
INSERT INTO holder VALUES (1, ROW('l', ROW(1, 'p')::a)::pair), (2, ROW('n', NULL)::pair), (3, NULL);
