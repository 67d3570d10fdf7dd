CREATE TABLE users (id integer PRIMARY KEY, password text NOT NULL, phone_hash bytea);
