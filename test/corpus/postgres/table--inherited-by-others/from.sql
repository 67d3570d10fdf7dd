CREATE TABLE animals (id integer NOT NULL, name text);
CREATE TABLE dogs (breed text) INHERITS (animals);
CREATE TABLE cats (lives integer DEFAULT 9, CHECK (lives <= 9)) INHERITS (animals);
INSERT INTO animals VALUES (1, 'ปลา');
INSERT INTO dogs VALUES (2, 'Rex', 'Beagle'), (3, NULL, NULL);
INSERT INTO cats VALUES (4, 'Tom', 7);
