CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE DOMAIN some_mood AS mood;
CREATE TYPE entry AS (felt mood, note text);
CREATE TABLE t (id integer PRIMARY KEY, m some_mood, e entry, l some_mood[]);
INSERT INTO t VALUES (1, 'c', ('c', 'x'), '{c,a}'), (2, NULL, NULL, NULL);
