CREATE TABLE bill (id integer PRIMARY KEY, net numeric NOT NULL, gross numeric);
INSERT INTO bill VALUES (1, 10, NULL), (2, 20, 21), (3, 30, 33);
