CREATE TABLE users (id integer PRIMARY KEY, email text NOT NULL UNIQUE);
CREATE TABLE logins (id integer PRIMARY KEY, user_id integer NOT NULL REFERENCES users);
