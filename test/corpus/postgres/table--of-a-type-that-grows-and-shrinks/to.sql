CREATE TYPE person AS (id integer, name text);
CREATE TYPE place AS (id integer, name text, opened date, rooms bigint);
CREATE TABLE people OF person (PRIMARY KEY (id), name NOT NULL);
CREATE TABLE places OF place (PRIMARY KEY (id), rooms DEFAULT 1);
CREATE TABLE more_places OF place;
CREATE TABLE visits (id integer PRIMARY KEY, place_id integer REFERENCES places, seen place);
CREATE VIEW names AS SELECT id, name FROM people;
