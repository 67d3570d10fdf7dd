CREATE TABLE noted (name TEXT, rank INT);
CREATE TABLE hidden (rowid TEXT, rank INT);
INSERT INTO noted (rowid, name, rank) VALUES (10, 'a', 1), (20, 'b', 2), (1000, 'c', 3);
INSERT INTO hidden (_rowid_, rowid, rank) VALUES (5, 'a', 1), (6, 'b', 2);
