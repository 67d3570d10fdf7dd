CREATE TABLE first (id integer PRIMARY KEY, second_id integer);
CREATE TABLE second (id integer PRIMARY KEY, first_id integer REFERENCES first (id));
ALTER TABLE first ADD FOREIGN KEY (second_id) REFERENCES second (id);
INSERT INTO first VALUES (1, NULL), (2, NULL);
INSERT INTO second VALUES (10, 1), (20, 2), (30, NULL);
UPDATE first SET second_id = id * 10;
