CREATE DOMAIN moment AS timestamp;
CREATE TABLE readings (degrees bigint NOT NULL) PARTITION BY RANGE (degrees);
CREATE TABLE readings_hot PARTITION OF readings FOR VALUES FROM (18) TO (MAXVALUE);
