CREATE TABLE note (id INTEGER PRIMARY KEY AUTOINCREMENT, code text, size integer);
INSERT INTO note (code, size) VALUES ('a', 1), ('b', 2), ('b', 2);
