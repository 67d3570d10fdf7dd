CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT, old INT UNIQUE);
CREATE TABLE player (id INTEGER PRIMARY KEY, team_id INT, shirt INT, mail TEXT COLLATE NOCASE, CONSTRAINT small CHECK (shirt < 100000));
INSERT INTO team VALUES (1, 'red', 1), (2, 'blue', NULL);
INSERT INTO player VALUES (1, 1, 10, 'a@x'), (2, 2, 11, NULL);
