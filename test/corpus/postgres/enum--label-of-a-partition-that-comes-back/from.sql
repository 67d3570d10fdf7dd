CREATE TYPE mood AS ENUM ('low', 'high');
CREATE TABLE entry (felt mood, note text) PARTITION BY LIST (felt);
CREATE TABLE entry_high PARTITION OF entry FOR VALUES IN ('high');
CREATE TABLE entry_rest PARTITION OF entry DEFAULT;
INSERT INTO entry VALUES ('low', 'a'), (NULL, 'b');
