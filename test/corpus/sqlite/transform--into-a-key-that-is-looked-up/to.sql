CREATE TABLE rooms (id INTEGER PRIMARY KEY, house TEXT, nr INT, UNIQUE (house, nr));
CREATE TABLE lamps (id INTEGER PRIMARY KEY, room_id INT REFERENCES rooms (id), watt TEXT);
