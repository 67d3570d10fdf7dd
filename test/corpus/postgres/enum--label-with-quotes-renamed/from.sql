CREATE TYPE state AS ENUM ('quo"ted', 'other');
CREATE TABLE t (id integer PRIMARY KEY, state state);
INSERT INTO t VALUES (1, 'quo"ted'), (2, 'other');
