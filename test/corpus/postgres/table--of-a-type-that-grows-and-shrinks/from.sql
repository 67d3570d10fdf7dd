CREATE TYPE person AS (id integer, name text, old numeric(8,2));
CREATE TYPE place AS (id integer, name text);
CREATE TABLE people OF person (PRIMARY KEY (id), name NOT NULL);
CREATE TABLE places OF place (PRIMARY KEY (id));
CREATE TABLE more_places OF place;
CREATE TABLE visits (id integer PRIMARY KEY, place_id integer REFERENCES places, seen place);
CREATE VIEW names AS SELECT id, name FROM people;
INSERT INTO people VALUES (1, 'แอน', 12.50), (2, 'บี', NULL);
