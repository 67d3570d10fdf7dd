CREATE TABLE users (id serial PRIMARY KEY, name text NOT NULL, bio text, avatar bytea);

INSERT INTO users (name, bio, avatar) VALUES ('Ann', 'hi', '\x01'), ('Bob', NULL, NULL), ('Eve', NULL, '\x02');
