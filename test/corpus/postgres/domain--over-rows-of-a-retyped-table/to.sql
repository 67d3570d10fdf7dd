CREATE TABLE a (x bigint, y text);
CREATE DOMAIN row_a AS a;
CREATE TABLE holder (id int PRIMARY KEY, p row_a, q row_a[]);
