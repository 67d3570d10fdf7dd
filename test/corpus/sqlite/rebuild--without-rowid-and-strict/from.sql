CREATE TABLE plain (code TEXT PRIMARY KEY, n INT);
CREATE TABLE keyed (a TEXT, b INT, c TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID;
CREATE TABLE loose (id INTEGER PRIMARY KEY, n INT, t TEXT, r REAL, x ANY);
INSERT INTO plain VALUES ('a', 1), ('b', 2);
INSERT INTO keyed VALUES ('a', 1, 'x'), ('a', 2, NULL);
INSERT INTO loose VALUES (1, 2, 'three', 4.5, 'five');
