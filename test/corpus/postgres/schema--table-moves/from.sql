CREATE SCHEMA archive;
CREATE TABLE parcels (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, weight integer NOT NULL);
CREATE INDEX parcels_weight ON parcels (weight);
CREATE VIEW heavy AS SELECT id FROM parcels WHERE weight > 10;
INSERT INTO parcels (weight) VALUES (1), (20), (300);
