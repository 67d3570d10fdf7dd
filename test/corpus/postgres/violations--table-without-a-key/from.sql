CREATE TYPE mood AS ENUM ('glad', 'sad');
CREATE TABLE notes (a integer, b text, m mood, n integer);
CREATE TABLE base (x integer);
CREATE TABLE heir (y integer) INHERITS (base);
INSERT INTO notes VALUES (1, 'a', 'glad', 1), (1, 'a', 'glad', 1), (-1, 'a', 'sad', 2), (-1, 'a', 'sad', 2), (NULL, NULL, NULL, -3), (5, 'b', 'sad', -4), (5, 'b', 'sad', -5), (5, 'b', 'sad', NULL);
INSERT INTO base VALUES (1), (-1);
INSERT INTO heir VALUES (2, 1), (-2, 2);
