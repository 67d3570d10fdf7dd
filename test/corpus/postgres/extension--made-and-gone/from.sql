CREATE EXTENSION hstore;
CREATE TABLE goods (id integer PRIMARY KEY, name text NOT NULL, traits hstore);
INSERT INTO goods VALUES (1, 'Chair', 'colour=>red, legs=>4'), (2, 'ร่ม', NULL);
