CREATE TYPE mood AS ENUM ('low', 'high', 'odd');
CREATE TABLE entry (felt mood, note text) PARTITION BY LIST (felt);
CREATE TABLE entry_low PARTITION OF entry FOR VALUES IN ('low');
CREATE TABLE entry_odd PARTITION OF entry FOR VALUES IN ('odd');
CREATE TABLE entry_rest PARTITION OF entry DEFAULT;
INSERT INTO entry VALUES ('low', 'a'), ('odd', 'b'), ('odd', 'b'), ('high', 'c'), (NULL, 'd');
