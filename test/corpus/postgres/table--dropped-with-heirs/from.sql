CREATE TABLE animals (id integer PRIMARY KEY, name text);
CREATE TABLE dogs (breed text, PRIMARY KEY (id)) INHERITS (animals);
CREATE TABLE keepers (id integer PRIMARY KEY);
INSERT INTO animals VALUES (1, 'fish');
INSERT INTO dogs VALUES (2, 'Rex', 'Beagle');
