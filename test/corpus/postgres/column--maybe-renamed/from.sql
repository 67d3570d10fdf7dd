CREATE TABLE people (id integer PRIMARY KEY, fullname text, born date);
INSERT INTO people VALUES (1, 'ก ข', '2000-01-01'), (2, NULL, NULL);
