CREATE TABLE profiles (id integer PRIMARY KEY, display_name text NOT NULL);
