CREATE TYPE size AS (width integer);
CREATE TABLE boards (id integer PRIMARY KEY, measured size);
INSERT INTO boards VALUES (1, NULL);
