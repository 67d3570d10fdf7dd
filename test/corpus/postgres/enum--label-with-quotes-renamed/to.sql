CREATE TYPE state AS ENUM ('-- no; DROP', 'other');
CREATE TABLE t (id integer PRIMARY KEY, state state);
