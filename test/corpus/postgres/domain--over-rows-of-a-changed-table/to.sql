CREATE TABLE a (x int, y text, z int);
CREATE DOMAIN rows_a AS a[];
CREATE TABLE holder (id int PRIMARY KEY, p rows_a);
