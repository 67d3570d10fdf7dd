CREATE DOMAIN moment AS timestamp;
CREATE TABLE readings (degrees real, taken moment) PARTITION BY RANGE (degrees);
CREATE TABLE readings_hot PARTITION OF readings FOR VALUES FROM (18) TO (MAXVALUE);
INSERT INTO readings VALUES (20, '2024-01-01 10:00'), (20, NULL), (21, '2024-01-01 10:00');
