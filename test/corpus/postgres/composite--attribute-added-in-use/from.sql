CREATE TYPE place AS (street text, city text);
CREATE TABLE offices (id integer PRIMARY KEY, at place, others place[]);
CREATE VIEW cities AS SELECT id, (at).city AS city FROM offices;
CREATE FUNCTION city_of(p place) RETURNS text LANGUAGE sql AS $$ SELECT (p).city $$;
INSERT INTO offices VALUES (1, '("ถนน, 1",Bangkok)', ARRAY['(a,b)'::place]), (2, NULL, NULL);
