CREATE TABLE meters (reading integer, note text) PARTITION BY RANGE (reading);
CREATE TABLE meters_low PARTITION OF meters FOR VALUES FROM (0) TO (200);
CREATE TABLE meters_high PARTITION OF meters FOR VALUES FROM (200) TO (400);
INSERT INTO meters VALUES (160, 'a'), (170, 'b');
