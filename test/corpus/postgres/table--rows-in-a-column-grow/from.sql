CREATE TABLE a (id int PRIMARY KEY, name text);
CREATE TABLE b (id int PRIMARY KEY, r a, rs a[]);
INSERT INTO a VALUES (1, 'ก'); INSERT INTO b VALUES (1, ROW(1, 'ก')::a, ARRAY[ROW(2, 'x, y')::a, NULL]), (2, NULL, '{}');
