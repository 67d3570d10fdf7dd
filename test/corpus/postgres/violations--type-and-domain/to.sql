CREATE DOMAIN grade AS integer CHECK (VALUE < 7);
CREATE TABLE readings (id integer PRIMARY KEY, amount integer, at date NOT NULL, g grade);
CREATE TABLE marks (r integer REFERENCES readings, g grade);
