CREATE SCHEMA logistics;
CREATE TABLE logistics.parcels (id integer PRIMARY KEY, weight integer NOT NULL);
