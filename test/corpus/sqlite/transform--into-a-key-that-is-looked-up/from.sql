CREATE TABLE rooms (id INTEGER PRIMARY KEY, house TEXT, nr INT, UNIQUE (house, nr));
CREATE TABLE lamps (id INTEGER PRIMARY KEY, house TEXT, nr INT, watt INT);
INSERT INTO rooms VALUES (1, 'a', 1), (2, 'a', 2), (3, 'b', 1);
INSERT INTO lamps VALUES (1, 'a', 1, 40), (2, 'b', 1, 60), (3, NULL, NULL, 5), (4, 'a', 1, NULL);
