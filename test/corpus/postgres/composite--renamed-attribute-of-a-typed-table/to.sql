CREATE TYPE pt AS (lon int, y int);
CREATE TABLE t OF pt;
CREATE TABLE holder (id int PRIMARY KEY, p pt, q pt[]);
