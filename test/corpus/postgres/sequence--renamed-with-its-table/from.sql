CREATE TABLE users (id serial PRIMARY KEY, name text UNIQUE, n integer GENERATED ALWAYS AS IDENTITY);
CREATE SEQUENCE spare START 5; ALTER SEQUENCE spare OWNED BY users.name;
INSERT INTO users (name) VALUES ('ก'), ('b');
