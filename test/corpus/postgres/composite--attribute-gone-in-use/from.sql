CREATE TYPE place AS (street text, zip integer, city text);
CREATE TABLE offices (id integer PRIMARY KEY, at place, others place[]);
CREATE VIEW cities AS SELECT id, (at).city AS city, (at).zip AS zip FROM offices;
CREATE FUNCTION city_of(p place) RETURNS text LANGUAGE sql AS $$ SELECT (p).city $$;
GRANT SELECT ON cities TO PUBLIC;
INSERT INTO offices VALUES (1, '("ถนน, 1",,Bangkok)', ARRAY['(a,,b)'::place, NULL]), (2, NULL, '{}'), (3, '(,,)', NULL);
