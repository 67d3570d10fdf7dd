CREATE TABLE items (id integer PRIMARY KEY, net numeric(8,2) NOT NULL);
INSERT INTO items VALUES (1, 10.00), (2, 0.07);
CREATE TABLE nameless (body text);
INSERT INTO nameless VALUES ('a'), ('a'), (NULL);
