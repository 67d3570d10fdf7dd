CREATE TABLE people (id integer PRIMARY KEY, phone text);
INSERT INTO people VALUES (1, '02-123 4567'), (2, NULL), (3, 'none');
