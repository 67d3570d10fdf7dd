CREATE TABLE countries (id serial PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE people (id integer PRIMARY KEY, country_id integer REFERENCES countries);
