CREATE TABLE event (id integer NOT NULL, code text NOT NULL, size bigint, PRIMARY KEY (id, code)) PARTITION BY LIST (code);
CREATE TABLE event_low PARTITION OF event FOR VALUES IN ('c1', 'c3');
CREATE TABLE event_high PARTITION OF event FOR VALUES IN ('c2');
CREATE TABLE event_rest PARTITION OF event DEFAULT;
CREATE INDEX event_size ON event (size);
