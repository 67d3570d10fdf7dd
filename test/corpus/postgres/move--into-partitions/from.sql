CREATE TABLE numbers (id bigint PRIMARY KEY);
INSERT INTO numbers VALUES (1), (40);
