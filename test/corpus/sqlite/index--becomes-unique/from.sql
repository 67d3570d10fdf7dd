CREATE TABLE people (id integer PRIMARY KEY, email text, age integer);
CREATE INDEX people_email ON people (email);
INSERT INTO people VALUES (1, 'a@example.com', 3), (2, 'b@example.com', NULL);
