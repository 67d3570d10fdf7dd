CREATE TYPE kind AS ENUM ('x', 'y', 'w');
CREATE TABLE part (code varchar(40) PRIMARY KEY, kind kind) PARTITION BY LIST (code);
CREATE TABLE part_some PARTITION OF part FOR VALUES IN ('a', 'b', 'c');
CREATE TABLE part_rest PARTITION OF part DEFAULT;
INSERT INTO part VALUES ('a', 'x'), ('b', 'y'), ('z', 'w');
