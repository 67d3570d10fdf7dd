CREATE TABLE users (id integer PRIMARY KEY, name text, deleted boolean DEFAULT false);
INSERT INTO users VALUES (1, 'ก', false), (2, 'b', true);
