CREATE TABLE a (id integer PRIMARY KEY, b_name text, total integer);
CREATE TABLE b (id integer PRIMARY KEY, name text, a_total integer);
INSERT INTO a VALUES (1, 'x', 5), (2, 'y', NULL);
INSERT INTO b VALUES (1, 'x', 7), (2, 'z', 1);
