CREATE TABLE event (id integer, kind text, size bigint NOT NULL, label text NOT NULL, PRIMARY KEY (id, kind)) PARTITION BY LIST (kind);
CREATE INDEX event_label ON event (label);
ALTER TABLE event ADD CONSTRAINT event_big CHECK (size > 0);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a', 'b');
CREATE TABLE event_other PARTITION OF event FOR VALUES IN ('c', 'e');
CREATE TABLE event_rest PARTITION OF event DEFAULT;
