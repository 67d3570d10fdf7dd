CREATE TABLE reading (id integer PRIMARY KEY, place text, level integer NOT NULL);
CREATE TABLE mark (code integer NOT NULL UNIQUE, grade integer);
INSERT INTO reading VALUES (1, 'north', 4), (2, 'north', 4), (3, 'south', 4), (7, NULL, 9), (8, NULL, 9);
INSERT INTO mark VALUES (10, 1), (11, 1), (12, NULL), (13, NULL);
