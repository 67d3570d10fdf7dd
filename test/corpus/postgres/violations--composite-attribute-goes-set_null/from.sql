CREATE TYPE place AS (street text, city text, floor bigint);
CREATE TABLE offices (id integer PRIMARY KEY, at place, spare place);
CREATE TABLE desks (id integer PRIMARY KEY, office integer NOT NULL REFERENCES offices (id));
INSERT INTO offices VALUES (1, ROW('a', NULL, 1), NULL), (2, ROW('b', 'Pai', 2), NULL), (3, ROW('c', NULL, 5000000000), ROW('d', NULL, 3)), (4, NULL, NULL), (5, ROW('e', 'Fang', 9000000000), NULL);
INSERT INTO desks VALUES (1, 1), (2, 2), (3, 5);
