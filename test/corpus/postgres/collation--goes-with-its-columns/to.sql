CREATE COLLATION coming (provider = icu, locale = 'de');
CREATE TABLE entries (name text PRIMARY KEY, number integer NOT NULL, other text COLLATE coming);
CREATE TABLE loose (number integer, later text COLLATE coming);
