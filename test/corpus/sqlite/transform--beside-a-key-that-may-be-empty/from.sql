CREATE TABLE files (id TEXT PRIMARY KEY, body BLOB, size INTEGER);
INSERT INTO files VALUES ('a', x'00', 1), ('b', NULL, 2), (NULL, x'01', 3), (NULL, x'02', 3);
