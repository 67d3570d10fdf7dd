CREATE TYPE mood AS ENUM ('low', 'high');
CREATE TABLE entry (felt mood, note text) PARTITION BY LIST (felt);
CREATE TABLE entry_low PARTITION OF entry FOR VALUES IN ('low');
CREATE TABLE entry_rest PARTITION OF entry DEFAULT;
