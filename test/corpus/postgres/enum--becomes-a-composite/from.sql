CREATE TYPE status AS ENUM ('open', 'done');
CREATE DOMAIN place AS text;
CREATE TABLE t (id int PRIMARY KEY, s status, p place, ss status[]);
INSERT INTO t VALUES (1, NULL, NULL, NULL);
