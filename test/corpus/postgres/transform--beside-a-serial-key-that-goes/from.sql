CREATE TABLE note (id serial PRIMARY KEY, code text, size integer);
INSERT INTO note (code, size) VALUES ('a', 1), ('b', 2), ('b', 2);
