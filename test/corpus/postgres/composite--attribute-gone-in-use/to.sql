CREATE TYPE place AS (street text, city text, country text);
CREATE TABLE offices (id integer PRIMARY KEY, at place, others place[]);
CREATE VIEW cities AS SELECT id, (at).city AS city, (at).country AS zip FROM offices;
CREATE FUNCTION city_of(p place) RETURNS text LANGUAGE sql AS $$ SELECT (p).city $$;
GRANT SELECT ON cities TO PUBLIC;
