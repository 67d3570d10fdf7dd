CREATE TABLE rooms (house text, nr integer, area numeric(6, 1), PRIMARY KEY (house, nr));
CREATE TABLE lamps (id serial PRIMARY KEY, house text, nr integer, watt integer, FOREIGN KEY (house, nr) REFERENCES rooms ON DELETE CASCADE);
