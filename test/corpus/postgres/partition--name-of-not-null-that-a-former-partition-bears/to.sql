CREATE TYPE state AS ENUM ('new', 'old');
CREATE TABLE shelves (name varchar PRIMARY KEY, remark json DEFAULT '{"k": 18}' NOT NULL, state state NOT NULL) PARTITION BY LIST (name);
CREATE TABLE shelves_b PARTITION OF shelves FOR VALUES IN ('alpha', 'beta');
CREATE TABLE shelves_z PARTITION OF shelves DEFAULT;
CREATE TABLE crates (amount integer);
