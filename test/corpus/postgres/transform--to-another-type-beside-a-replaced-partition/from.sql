CREATE TABLE event (id integer, kind text, note text, size integer) PARTITION BY LIST (kind);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a', 'b');
CREATE TABLE event_c PARTITION OF event FOR VALUES IN ('c', 'x');
INSERT INTO event VALUES (1, 'a', 'x', 10), (2, 'b', 'y', 20), (3, 'c', 'z', 30), (4, 'x', 'w', 50);
