CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
CREATE TABLE t (id int PRIMARY KEY, m mood DEFAULT 'ok', CHECK (m <> 'sad'));
CREATE INDEX ON t (m);
INSERT INTO t VALUES (1, 'ok'), (2, 'glad');
