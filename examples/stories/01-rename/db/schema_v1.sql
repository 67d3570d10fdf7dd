CREATE TABLE user_profile (id integer PRIMARY KEY, fullname text NOT NULL);
