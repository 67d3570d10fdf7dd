CREATE TYPE mood AS ENUM ('a', 'b');
CREATE DOMAIN some_mood AS mood;
CREATE TYPE entry AS (felt mood, note text);
CREATE TABLE t (id integer PRIMARY KEY);
