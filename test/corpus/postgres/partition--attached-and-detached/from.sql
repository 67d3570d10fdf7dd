CREATE TABLE events (id integer NOT NULL, at date NOT NULL, body text, PRIMARY KEY (id, at)) PARTITION BY RANGE (at);
CREATE TABLE events_2023 PARTITION OF events FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE events_2024 PARTITION OF events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');
CREATE INDEX events_at ON events (at);
INSERT INTO events VALUES (1, '2023-05-05', 'เก่า'), (2, '2024-05-05', 'new'), (3, '2024-06-06', NULL);
