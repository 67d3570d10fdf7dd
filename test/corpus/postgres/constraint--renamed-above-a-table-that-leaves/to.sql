CREATE TABLE readings (at date NOT NULL, amount integer) PARTITION BY RANGE (at);
CREATE TABLE readings_new PARTITION OF readings FOR VALUES FROM ('2024-01-01') TO (MAXVALUE);
CREATE TABLE readings_old (at date NOT NULL, amount integer);
ALTER TABLE readings ADD CONSTRAINT amount_positive CHECK (amount > 0);
CREATE TABLE base (a integer);
ALTER TABLE base ADD CONSTRAINT a_positive CHECK (a > 0);
