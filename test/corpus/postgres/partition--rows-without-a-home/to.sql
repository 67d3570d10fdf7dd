CREATE TABLE parcels (id integer NOT NULL, weight integer) PARTITION BY RANGE (weight);
CREATE TABLE parcels_light PARTITION OF parcels FOR VALUES FROM (0) TO (10);
CREATE TABLE parcels_heavy PARTITION OF parcels FOR VALUES FROM (10) TO (100);
CREATE TABLE letters PARTITION OF parcels FOR VALUES FROM (-10) TO (0);
CREATE TABLE stamps (id integer NOT NULL, price integer, name text) PARTITION BY LIST (price);
CREATE TABLE stamps_1 PARTITION OF stamps FOR VALUES IN (1);
CREATE TABLE stamps_2 PARTITION OF stamps FOR VALUES IN (2, 3);
