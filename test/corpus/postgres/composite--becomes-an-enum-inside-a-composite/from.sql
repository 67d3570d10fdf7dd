CREATE TYPE inn AS (a text);
CREATE TYPE pair AS (label text, m inn);
CREATE TABLE holder (id int PRIMARY KEY, p pair, q pair[]);
INSERT INTO holder VALUES (1, ROW('l', NULL)::pair, NULL), (2, NULL, NULL);
