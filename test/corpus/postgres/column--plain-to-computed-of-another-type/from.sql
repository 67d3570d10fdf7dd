CREATE TABLE bill (id integer PRIMARY KEY, net integer NOT NULL, gross integer);
INSERT INTO bill VALUES (1, 10, NULL), (2, 20, 21), (3, 30, 33);
