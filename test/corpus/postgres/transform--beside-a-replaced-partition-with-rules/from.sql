CREATE TABLE event (id integer, kind text, note text, size integer NOT NULL, PRIMARY KEY (id, kind)) PARTITION BY LIST (kind);
CREATE INDEX event_size ON event (size);
ALTER TABLE event ADD CONSTRAINT event_small CHECK (size < 1000);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a', 'b');
CREATE TABLE event_c PARTITION OF event FOR VALUES IN ('c', 'x');
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE INDEX event_c_note ON event_c (note);
INSERT INTO event VALUES (1, 'a', 'x', 10), (2, 'b', 'y', 20), (3, 'c', 'z', 30), (4, 'd', NULL, 40), (4, 'x', 'w', 50);
