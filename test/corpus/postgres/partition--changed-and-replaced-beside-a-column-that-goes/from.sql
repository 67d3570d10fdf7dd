CREATE TABLE event (id integer, kind text, note text) PARTITION BY LIST (kind);
CREATE TABLE event_a PARTITION OF event FOR VALUES IN ('a', 'b');
CREATE TABLE event_c PARTITION OF event FOR VALUES IN ('c');
CREATE TABLE event_rest PARTITION OF event DEFAULT;
INSERT INTO event VALUES (1, 'a', 'x'), (2, 'b', 'y'), (3, 'c', 'z'), (4, 'd', NULL), (4, 'd', 'w');
