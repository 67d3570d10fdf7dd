CREATE TYPE state AS ENUM ('new', 'old', 'lost');
CREATE TABLE shelves (name varchar PRIMARY KEY, note json DEFAULT '{"k": 18}' NOT NULL, state state) PARTITION BY LIST (name);
CREATE TABLE shelves_a PARTITION OF shelves FOR VALUES IN ('alpha', 'beta');
CREATE TABLE crates PARTITION OF shelves FOR VALUES IN ('gamma');
CREATE TABLE shelves_z PARTITION OF shelves DEFAULT;
INSERT INTO shelves VALUES ('alpha', '{}', 'lost'), ('omega', '[]', 'new');
