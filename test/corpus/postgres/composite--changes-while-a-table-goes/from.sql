CREATE TYPE place AS (street text, city text);
CREATE TABLE kept (id integer PRIMARY KEY, p place);
CREATE TABLE gone (id integer PRIMARY KEY, p place, ps place[]);
INSERT INTO kept VALUES (1, ROW('a', NULL)), (2, NULL);
INSERT INTO gone VALUES (1, ROW('a', 'b'), ARRAY[ROW('c','d')]::place[]), (2, NULL, NULL);
