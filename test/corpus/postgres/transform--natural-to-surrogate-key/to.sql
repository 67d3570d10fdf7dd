CREATE TABLE countries (id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY, code char(2) NOT NULL UNIQUE, name text);
CREATE TABLE people (id integer PRIMARY KEY, country_id integer REFERENCES countries, birthplace text);
