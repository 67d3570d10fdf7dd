CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad');
CREATE TABLE t (id int PRIMARY KEY, m mood DEFAULT 'ok', u mood UNIQUE, CHECK (m >= 'ok'));
INSERT INTO t VALUES (1, 'ok'), (2, 'ok');
