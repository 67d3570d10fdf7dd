CREATE TABLE event (id integer, kind text, size text, fresh integer DEFAULT 7) PARTITION BY LIST (kind);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a', 'b');
CREATE TABLE event_new PARTITION OF event FOR VALUES IN ('c', 'z');
