CREATE TABLE team (id INTEGER PRIMARY KEY, name TEXT UNIQUE, old INT);
CREATE TABLE player (id INTEGER PRIMARY KEY, team_id INT REFERENCES team (id), shirt INT, mail TEXT COLLATE NOCASE, CHECK (shirt > 0), UNIQUE (mail), UNIQUE (team_id, shirt));
