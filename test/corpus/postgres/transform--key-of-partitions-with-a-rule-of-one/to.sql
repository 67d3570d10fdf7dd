CREATE TABLE meters (reading bigint, checked boolean) PARTITION BY RANGE (reading);
CREATE TABLE meters_low PARTITION OF meters FOR VALUES FROM (MINVALUE) TO (16);
CREATE TABLE meters_high PARTITION OF meters FOR VALUES FROM (16) TO (MAXVALUE);
CREATE UNIQUE INDEX high_checked ON meters_high (checked);
