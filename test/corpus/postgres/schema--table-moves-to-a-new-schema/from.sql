CREATE TABLE parcels (id integer PRIMARY KEY, weight integer NOT NULL);
INSERT INTO parcels VALUES (1, 20), (2, 300);
