CREATE TABLE rooms (house text, nr integer, area numeric(6, 1), PRIMARY KEY (house, nr));
CREATE TABLE lamps (id serial PRIMARY KEY, house text, nr integer, watt integer, FOREIGN KEY (house, nr) REFERENCES rooms ON UPDATE CASCADE ON DELETE CASCADE);
INSERT INTO rooms VALUES ('a', 1, 10.5), ('a', 2, NULL), ('b', 1, 7);
INSERT INTO lamps (house, nr, watt) VALUES ('a', 1, 40), ('b', 1, 60), (NULL, NULL, 5), ('a', 1, NULL);
