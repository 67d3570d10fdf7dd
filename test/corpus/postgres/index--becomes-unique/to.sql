CREATE TABLE people (id integer PRIMARY KEY, email text, age integer);
CREATE UNIQUE INDEX people_email ON people (email);
