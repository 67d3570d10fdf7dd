CREATE TABLE parcels (id integer NOT NULL, weight integer) PARTITION BY RANGE (weight);
CREATE TABLE parcels_light PARTITION OF parcels FOR VALUES FROM (0) TO (10);
CREATE TABLE parcels_heavy PARTITION OF parcels FOR VALUES FROM (10) TO (1000);
CREATE TABLE letters (id integer NOT NULL, weight integer);
CREATE TABLE stamps (id integer NOT NULL, price integer, name text);
INSERT INTO parcels VALUES (1, 5), (2, 50), (3, 99);
INSERT INTO letters VALUES (7, -3), (8, -10);
INSERT INTO stamps VALUES (1, 1, 'หนึ่ง'), (2, 2, 'สอง'), (3, 3, 'x');
