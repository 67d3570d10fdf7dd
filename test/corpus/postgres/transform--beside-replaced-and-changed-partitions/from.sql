CREATE TABLE event (id integer, kind text, note text, size integer) PARTITION BY LIST (kind);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a', 'b');
CREATE TABLE event_c PARTITION OF event FOR VALUES IN ('c');
CREATE TABLE event_rest PARTITION OF event DEFAULT;
INSERT INTO event VALUES (1, 'a', 'x', 3), (2, 'b', 'y', 4), (3, 'c', 'z', 5), (4, 'd', NULL, 6), (4, 'd', 'w', 7), (5, 'c', 'z', NULL);
