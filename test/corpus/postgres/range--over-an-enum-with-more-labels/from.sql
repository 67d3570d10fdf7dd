CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE DOMAIN gmood AS mood CHECK (VALUE IS NOT NULL);
CREATE DOMAIN dmood AS mood DEFAULT 'ok' CHECK (VALUE <> 'sad');
CREATE TYPE moodrange AS RANGE (subtype = mood);
CREATE TABLE t (id int PRIMARY KEY, m dmood, r moodrange, ms mood[]);
INSERT INTO t VALUES (1, 'ok', '[sad,ok]', '{sad}');
