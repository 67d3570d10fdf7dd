CREATE TABLE a (x int, y text);
CREATE DOMAIN rows_a AS a[];
CREATE TABLE holder (id int PRIMARY KEY, p rows_a);
INSERT INTO a VALUES (1, 'one');
INSERT INTO holder VALUES (1, ARRAY[ROW(1, 'p')::a]), (2, '{}'), (3, NULL);
