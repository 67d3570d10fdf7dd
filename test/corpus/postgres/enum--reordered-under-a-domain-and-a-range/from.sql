CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN dmood AS mood DEFAULT 'ok' CHECK (VALUE <> 'sad');
CREATE TYPE moodrange AS RANGE (subtype = mood);
CREATE TABLE t (id int PRIMARY KEY, m dmood, r moodrange, ms mood[] DEFAULT '{ok}');
CREATE FUNCTION worst(a mood, VARIADIC b mood[]) RETURNS mood LANGUAGE sql AS $$ select a $$;
CREATE VIEW v AS SELECT id, worst(m, 'ok') AS w FROM t;
INSERT INTO t VALUES (1, 'ok', '[ok,ok]', '{sad}');
