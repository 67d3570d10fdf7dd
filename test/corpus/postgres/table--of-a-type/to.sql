CREATE TYPE person AS (id bigint, name text, born date);
CREATE TYPE place AS (id integer, name text);
CREATE TABLE people OF person (id PRIMARY KEY, name WITH OPTIONS NOT NULL DEFAULT 'y');
CREATE TABLE freed (id integer, name text);
CREATE TABLE taken OF place;
CREATE TABLE other OF place (id UNIQUE);
CREATE TABLE made OF person (CHECK (id > 0));
