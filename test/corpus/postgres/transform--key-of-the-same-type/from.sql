CREATE TABLE staff (id integer PRIMARY KEY, boss integer REFERENCES staff, name text);
CREATE TABLE badges (staff_id integer PRIMARY KEY REFERENCES staff ON DELETE CASCADE ON UPDATE CASCADE, colour text);
CREATE TABLE doors (badge integer REFERENCES badges ON DELETE SET NULL, nr integer PRIMARY KEY, extra integer);
INSERT INTO staff VALUES (1, NULL, 'Ann'), (2, 1, 'Bob'), (3, 1, NULL), (4, 4, 'Eve');
INSERT INTO badges VALUES (1, 'red'), (3, NULL);
INSERT INTO doors VALUES (1, 10), (3, 11), (NULL, 12);
