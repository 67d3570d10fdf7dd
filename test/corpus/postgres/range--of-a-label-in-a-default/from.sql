CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE moodrange AS RANGE (subtype = mood);
CREATE TABLE t (id int PRIMARY KEY, m mood, r moodrange, ms mood[], rs moodmultirange);
INSERT INTO t VALUES (1, 'ok', '[sad,ok]', '{sad}', '{[sad,ok]}');
