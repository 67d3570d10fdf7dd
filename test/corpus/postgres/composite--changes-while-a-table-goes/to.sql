CREATE TYPE place AS (street text, zip integer);
CREATE TABLE kept (id integer PRIMARY KEY, p place);
