CREATE TYPE mood AS ENUM ('low');
CREATE TABLE entry (felt mood, note text) PARTITION BY LIST (felt);
CREATE TABLE entry_rest PARTITION OF entry DEFAULT;
