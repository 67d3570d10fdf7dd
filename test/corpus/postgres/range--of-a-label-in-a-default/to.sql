CREATE TYPE mood AS ENUM ('sad', 'meh', 'ok');
CREATE TYPE moodrange AS RANGE (subtype = mood);
CREATE TABLE t (id int PRIMARY KEY, m mood DEFAULT 'meh', r moodrange DEFAULT '[sad,meh]', ms mood[], rs moodmultirange);
