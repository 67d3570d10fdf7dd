CREATE TABLE visits (id integer NOT NULL, at timestamp NOT NULL, country text NOT NULL, page text) PARTITION BY RANGE (at);
CREATE TABLE visits_old PARTITION OF visits FOR VALUES FROM (MINVALUE) TO ('2024-01-01');
CREATE TABLE visits_new PARTITION OF visits FOR VALUES FROM ('2024-01-01') TO (MAXVALUE);
CREATE INDEX visits_id ON visits (id);
INSERT INTO visits VALUES (1, '2023-01-01 10:00', 'th', 'a'), (2, '2024-05-01 11:00', 'jp', NULL), (2, '2024-05-01 11:00', 'jp', NULL), (3, '2025-01-01', 'se', 'c');
