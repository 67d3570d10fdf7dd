CREATE TABLE events (id integer, kind text NOT NULL, note text) PARTITION BY LIST (kind);
CREATE TABLE events_a PARTITION OF events FOR VALUES IN ('a');
CREATE TABLE empty (kind text) PARTITION BY LIST (kind);
