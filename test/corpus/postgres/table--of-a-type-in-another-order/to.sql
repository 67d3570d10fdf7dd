CREATE TYPE person AS (id bigint, old numeric(8,2), fresh date);
CREATE TYPE place AS (opened date, id integer, name text);
CREATE TABLE people OF person (PRIMARY KEY (id), old NOT NULL, fresh DEFAULT '2020-01-01');
CREATE TABLE no_key OF person;
CREATE INDEX people_old ON people (old);
CREATE TABLE places OF place (PRIMARY KEY (id));
CREATE TABLE plain OF place;
CREATE TABLE visits (place_id integer REFERENCES places, n integer);
