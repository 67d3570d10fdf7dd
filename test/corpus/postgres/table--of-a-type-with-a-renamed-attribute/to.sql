CREATE TYPE person AS (id integer, full_name text);
CREATE TABLE persons OF person (id PRIMARY KEY, full_name WITH OPTIONS DEFAULT 'x');
CREATE TABLE more OF person (CHECK (full_name <> ''));
CREATE INDEX people_name ON persons (lower(full_name));
