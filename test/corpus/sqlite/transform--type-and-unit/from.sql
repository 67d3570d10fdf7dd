CREATE TABLE price (id INTEGER PRIMARY KEY, amount REAL, at TEXT);
CREATE TABLE bag (label TEXT, amount REAL);
INSERT INTO price VALUES (1, 1.5, '2024-01-01'), (2, 0.333, NULL), (3, NULL, 'bad');
INSERT INTO bag VALUES ('a', 1.25), ('a', 1.25), (NULL, 0.001);
