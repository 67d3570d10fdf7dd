CREATE TABLE rooms (id serial PRIMARY KEY, house text NOT NULL, nr integer NOT NULL, area numeric(6, 1), UNIQUE (house, nr));
CREATE TABLE lamps (id serial PRIMARY KEY, room_id integer REFERENCES rooms ON DELETE CASCADE, watt integer);
INSERT INTO rooms (house, nr) VALUES ('a', 1), ('a', 2), ('b', 1);
INSERT INTO lamps (room_id, watt) VALUES (1, 40), (3, 60), (NULL, 5), (1, NULL);
