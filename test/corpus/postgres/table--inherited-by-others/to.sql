CREATE TABLE animals (id integer NOT NULL, name text, weight numeric);
CREATE TABLE dogs (breed text) INHERITS (animals);
CREATE TABLE cats (id integer NOT NULL, name text, lives integer DEFAULT 9, CHECK (lives <= 9));
