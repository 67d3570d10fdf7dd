CREATE TABLE event (id integer NOT NULL, code integer NOT NULL, size integer, PRIMARY KEY (id, code)) PARTITION BY LIST (code);
CREATE TABLE event_low PARTITION OF event FOR VALUES IN (1, 2);
CREATE TABLE event_high PARTITION OF event FOR VALUES IN (3);
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE INDEX event_size ON event (size);
INSERT INTO event VALUES (1, 1, 10), (2, 2, 20), (3, 3, 30), (4, 9, 40), (5, 2, NULL);
