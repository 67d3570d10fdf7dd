CREATE TABLE profile (id INTEGER PRIMARY KEY, full_name TEXT NOT NULL, age INT);
CREATE TRIGGER profile_up AFTER UPDATE ON profile BEGIN SELECT RAISE(ABORT, 'no'); END;
INSERT INTO profile VALUES (1, 'Somchai Jaidee', 4), (2, 'Cher', NULL), (3, 'a  b', 5);
