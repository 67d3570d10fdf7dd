CREATE SCHEMA archive;
CREATE TABLE archive.parcels (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, weight integer NOT NULL);
CREATE INDEX parcels_weight ON archive.parcels (weight);
CREATE VIEW heavy AS SELECT id FROM archive.parcels WHERE weight > 10;
