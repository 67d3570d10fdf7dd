CREATE TYPE mood AS ENUM ('glad', 'ok', 'sad');
CREATE TABLE t (id int PRIMARY KEY, m mood DEFAULT 'ok', u mood UNIQUE, CHECK (m >= 'ok'));
