CREATE TABLE users (id integer PRIMARY KEY, password text NOT NULL, phone text);

INSERT INTO users VALUES (1, 'secret', '081'), (2, 'Passwort', NULL);
