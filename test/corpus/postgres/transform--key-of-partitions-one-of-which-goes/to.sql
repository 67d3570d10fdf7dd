CREATE TABLE meters (reading integer, note text) PARTITION BY RANGE (reading);
CREATE TABLE meters_low PARTITION OF meters FOR VALUES FROM (0) TO (200);
