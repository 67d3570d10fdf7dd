CREATE TABLE samples (place text, reading numeric(8, 3), taken date);

INSERT INTO samples VALUES ('a', 1.111, '2024-01-01'), ('a', 1.119, '2024-01-01'), ('a', 1.1, '2024-01-01'), ('a', 1.1, '2024-01-01'), (NULL, NULL, NULL), (NULL, 2.999, NULL);
