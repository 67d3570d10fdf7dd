CREATE TYPE area AS (width integer, height integer);
CREATE TABLE boards (id integer PRIMARY KEY, measured area);
