CREATE TYPE person AS (id integer, name text);
CREATE TYPE place AS (id integer, name text);
CREATE TABLE people OF person (id PRIMARY KEY, name WITH OPTIONS DEFAULT 'x');
CREATE TABLE freed OF person;
CREATE TABLE taken (id integer, name text);
CREATE TABLE other OF place;
CREATE TABLE gone OF place;
INSERT INTO people VALUES (1, 'แอน');
INSERT INTO gone VALUES (1, 'ข');
