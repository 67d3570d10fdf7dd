CREATE TABLE countries (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE people (id integer PRIMARY KEY, name text, country_id integer REFERENCES countries, city text NOT NULL);
CREATE INDEX people_country ON people (country_id);
