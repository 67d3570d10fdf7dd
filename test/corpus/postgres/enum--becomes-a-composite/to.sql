CREATE TYPE status AS (code text, since date);
CREATE TYPE place AS (x int, y int);
CREATE TABLE t (id int PRIMARY KEY, s status, p place, ss status[]);
