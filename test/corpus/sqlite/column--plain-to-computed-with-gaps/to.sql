CREATE TABLE bill (id integer PRIMARY KEY, net numeric NOT NULL, gross numeric GENERATED ALWAYS AS (net * 1.1) STORED);
