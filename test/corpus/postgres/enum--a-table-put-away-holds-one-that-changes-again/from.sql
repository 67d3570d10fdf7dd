CREATE TYPE mood AS ENUM ('ok', 'sad', 'glad', 'cross');
CREATE TYPE pair AS (a integer, b integer);
CREATE TABLE people (id integer PRIMARY KEY, mood text);
INSERT INTO people VALUES (1, 'ok'), (2, 'sad');
