CREATE TABLE place (country integer NOT NULL, town integer NOT NULL, name text, PRIMARY KEY (country, town));
CREATE TABLE visit (id integer PRIMARY KEY, country integer, town integer, FOREIGN KEY (country, town) REFERENCES place (country, town));
