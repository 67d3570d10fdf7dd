CREATE TABLE readings (sensor text, value double precision, unit text DEFAULT 'C', at timestamp);
INSERT INTO readings VALUES ('a', 1.5, 'F', '2024-01-01'), ('a', 1.5, 'C', '2024-01-01'), ('a', 1.5, NULL, NULL), ('a', 1.5, 'F', NULL), (NULL, NULL, NULL, NULL);
