CREATE TABLE a (x int, y int);
CREATE TABLE b (y int, z int);
CREATE TABLE c (q int) INHERITS (a, b);
INSERT INTO c VALUES (1,2,3,4);
