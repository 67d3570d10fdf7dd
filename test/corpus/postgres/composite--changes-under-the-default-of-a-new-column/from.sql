CREATE TYPE place AS (lat numeric, lon numeric);
CREATE TABLE visits (id integer PRIMARY KEY, note text);
INSERT INTO visits VALUES (1, 'a'), (2, 'b');
