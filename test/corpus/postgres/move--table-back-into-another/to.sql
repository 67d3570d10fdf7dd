CREATE TABLE users (id serial PRIMARY KEY, name text NOT NULL, bio text, site varchar(30));
