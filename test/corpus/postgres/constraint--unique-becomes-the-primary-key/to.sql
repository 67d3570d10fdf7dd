CREATE TABLE countries (code char(2) NOT NULL, name text NOT NULL, CONSTRAINT countries_code PRIMARY KEY (code));
CREATE TABLE cities (id integer PRIMARY KEY, country char(2) REFERENCES countries (code));
