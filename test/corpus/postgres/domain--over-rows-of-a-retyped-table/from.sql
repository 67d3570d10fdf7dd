CREATE TABLE a (x int, y text);
CREATE DOMAIN row_a AS a;
CREATE TABLE holder (id int PRIMARY KEY, p row_a, q row_a[]);
INSERT INTO a VALUES (1, 'one');
INSERT INTO holder VALUES (1, ROW(1, 'p')::a, ARRAY[ROW(1, 'p')::a]), (3, NULL, NULL);
