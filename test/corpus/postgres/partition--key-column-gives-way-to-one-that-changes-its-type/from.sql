CREATE TABLE event (id integer, code text, PRIMARY KEY (id)) PARTITION BY RANGE (id);
CREATE TABLE event_low PARTITION OF event FOR VALUES FROM (0) TO (10);
CREATE TABLE event_rest PARTITION OF event DEFAULT;
INSERT INTO event VALUES (1, '7'), (2, '12'), (30, '8');
