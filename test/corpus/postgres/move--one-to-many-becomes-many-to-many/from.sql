CREATE TABLE authors (id serial PRIMARY KEY, name text);
CREATE TABLE books (id serial PRIMARY KEY, title text, author_id integer REFERENCES authors ON DELETE SET NULL);
INSERT INTO authors (name) VALUES ('Ann'), ('Bob');
INSERT INTO books (title, author_id) VALUES ('One', 1), ('Two', 2), ('Three', NULL), ('Four', 1);
