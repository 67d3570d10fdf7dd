CREATE TYPE mood AS ENUM ('happy', 'sad');
CREATE DOMAIN feeling AS mood;
CREATE TABLE notes (id integer PRIMARY KEY, mood mood, moods mood[], felt feeling, amount numeric);
CREATE TABLE loose (mood mood, amount numeric) PARTITION BY RANGE (amount);
CREATE TABLE loose_all PARTITION OF loose DEFAULT;
INSERT INTO notes VALUES (1, 'happy', '{happy,sad}', 'happy', 20), (2, 'happy', '{happy,sad}', 'happy', 2), (3, 'sad', NULL, NULL, NULL);
INSERT INTO loose VALUES ('happy', 3), ('sad', 33);
