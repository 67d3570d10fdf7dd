CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER there FOREIGN DATA WRAPPER far;
CREATE TABLE events (id integer, body text, gone text, n integer) PARTITION BY RANGE (id);
CREATE TABLE events_1 PARTITION OF events FOR VALUES FROM (1) TO (1000);
CREATE TABLE events_2 (gone text, n integer, body text, id integer);
ALTER TABLE events ATTACH PARTITION events_2 FOR VALUES FROM (1000) TO (2000);
CREATE FOREIGN TABLE events_3 PARTITION OF events FOR VALUES FROM (2000) TO (3000) SERVER there;
INSERT INTO events VALUES (1, 'หนึ่ง', 'a', 7), (1001, 'สอง', 'b', 8), (1001, 'สอง', 'b', 8), (1001, 'สอง', 'c', 8);
