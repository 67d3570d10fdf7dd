CREATE TYPE place AS (lat numeric, name text, lon numeric);
CREATE TABLE visits (id integer PRIMARY KEY, note text, at place DEFAULT ROW(1.5, 'home', 2.5), size integer GENERATED ALWAYS AS (length(note)) STORED NOT NULL);
