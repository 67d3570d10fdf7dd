CREATE TYPE inn AS (a int, b text);
CREATE TYPE pair AS (label text, m inn);
CREATE TABLE holder (id int PRIMARY KEY, p pair, q pair[]);
INSERT INTO holder VALUES (1, ROW('l', ROW(1, 'ok'))::pair, ARRAY[ROW('l', ROW(2, 'x'))::pair]), (2, NULL, NULL);
