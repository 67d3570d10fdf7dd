CREATE TYPE mood AS ENUM ('glad', 'ok', 'sad');
CREATE TABLE t (id int PRIMARY KEY, m mood DEFAULT 'ok', CHECK (m <> 'sad'));
CREATE INDEX ON t (m);
