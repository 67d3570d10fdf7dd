CREATE TABLE note (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code text, size integer);
INSERT INTO note (code, size) VALUES ('a', 1), ('b', 2), ('b', 2);
