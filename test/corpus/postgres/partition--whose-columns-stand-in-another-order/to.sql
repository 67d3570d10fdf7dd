CREATE TYPE kind AS ENUM ('x', 'y', 'w');
CREATE TABLE part (code varchar(40) PRIMARY KEY, kind kind) PARTITION BY LIST (code);
CREATE TABLE part_rest PARTITION OF part DEFAULT;
CREATE TABLE part_some (kind timestamp(0));
