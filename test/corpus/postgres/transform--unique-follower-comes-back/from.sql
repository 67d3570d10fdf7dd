CREATE TABLE place (country integer NOT NULL, town integer NOT NULL, name text, PRIMARY KEY (country, town));
CREATE TABLE visit (id integer PRIMARY KEY, country integer, town integer UNIQUE, FOREIGN KEY (country, town) REFERENCES place (country, town));
INSERT INTO place VALUES (1, 1, 'a'), (1, 2, 'b'), (2, 1, 'c');
INSERT INTO visit VALUES (1, 1, 1), (2, 1, 2), (3, NULL, 5);
