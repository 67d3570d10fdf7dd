CREATE TABLE events (id bigint NOT NULL, at date NOT NULL, kind text, payload jsonb, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_old PARTITION OF events FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
CREATE TABLE events_new PARTITION OF events FOR VALUES FROM ('2024-01-01') TO (MAXVALUE);
INSERT INTO events VALUES (1, '2023-05-01', 'a', '{"x": 1}'), (2, '2024-05-01', 'b', NULL), (3, '2025-01-01', NULL, '[]');
