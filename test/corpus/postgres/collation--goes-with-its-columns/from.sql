CREATE COLLATION going (provider = icu, locale = 'th');
CREATE DOMAIN word AS text COLLATE going;
CREATE TABLE entries (name text COLLATE going PRIMARY KEY, alias text COLLATE going, word word, number integer NOT NULL);
CREATE TABLE loose (body text COLLATE going, word word, number integer);
INSERT INTO entries VALUES ('ก', 'ข', 'ค', 1), ('a', NULL, NULL, 2);
INSERT INTO loose VALUES ('x', 'y', 1), ('x', 'y', 1), (NULL, NULL, 2);
