CREATE TABLE reading (id INTEGER PRIMARY KEY, code INTEGER, amount TEXT, ratio REAL, free);
INSERT INTO reading VALUES (1, 7, '12', 1.0, 5), (2, NULL, '1.5', 2.5, x'00ff');
