CREATE TYPE rank AS ENUM ('low', 'middle', 'high');
CREATE TYPE ranks AS RANGE (subtype = rank);
CREATE TABLE grades (id integer PRIMARY KEY, r ranks, note text);
INSERT INTO grades VALUES (1, '[low,high]', 'a'), (2, '[middle,middle]', 'b'), (3, NULL, 'c'), (4, '[low,middle]', 'd'), (5, 'empty', 'e'), (6, '(,high]', 'f');
