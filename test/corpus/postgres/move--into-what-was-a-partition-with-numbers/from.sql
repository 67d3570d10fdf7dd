CREATE SEQUENCE numbers;
CREATE TABLE days (day date PRIMARY KEY) PARTITION BY LIST (day);
CREATE TABLE special PARTITION OF days FOR VALUES IN ('2024-05-01');
CREATE TABLE names (name text);
INSERT INTO names VALUES ('a'), ('b'), ('b');
