CREATE TABLE u (items integer, sel integer NOT NULL);
INSERT INTO u VALUES (1, 2), (40, 3);
