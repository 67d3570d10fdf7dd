CREATE TABLE shifts (id integer PRIMARY KEY, during int4range);
INSERT INTO shifts VALUES (1, '[1,5)'), (2, '[5,9)'), (3, NULL);
