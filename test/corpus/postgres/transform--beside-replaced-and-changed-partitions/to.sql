CREATE TABLE event (id integer, kind text, size integer, label text) PARTITION BY LIST (kind);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a', 'd');
CREATE TABLE event_other PARTITION OF event FOR VALUES IN ('c', 'e');
CREATE TABLE event_rest PARTITION OF event DEFAULT;
