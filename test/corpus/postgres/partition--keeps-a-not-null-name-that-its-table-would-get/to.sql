CREATE TYPE kind AS ENUM ('fancy', 'plain');
CREATE TABLE wares (kind kind NOT NULL, title text) PARTITION BY LIST (kind);
CREATE TABLE fancy_items PARTITION OF wares FOR VALUES IN ('fancy');
