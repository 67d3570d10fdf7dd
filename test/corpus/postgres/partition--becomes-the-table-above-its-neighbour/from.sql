CREATE TABLE event (id integer PRIMARY KEY, code text) PARTITION BY RANGE (id);
CREATE TABLE event_low PARTITION OF event FOR VALUES FROM (0) TO (10);
CREATE TABLE event_mid PARTITION OF event FOR VALUES FROM (10) TO (20);
CREATE TABLE event_high PARTITION OF event FOR VALUES FROM (20) TO (30);
INSERT INTO event VALUES (1, 'a'), (2, 'b'), (12, 'c'), (13, 'd'), (25, 'e');
