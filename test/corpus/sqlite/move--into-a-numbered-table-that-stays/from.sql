CREATE TABLE town (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE visit (n INTEGER PRIMARY KEY, place TEXT);
INSERT INTO town VALUES (7, 'Chiang Mai');
INSERT INTO visit VALUES (1, 'Bangkok'), (2, 'Bangkok'), (3, 'Phuket'), (4, NULL);
