CREATE TABLE a (x int, y int, n text);
CREATE TABLE b (y int, z int, n text);
CREATE TABLE c (q int, n text DEFAULT 'c') INHERITS (a, b);
