CREATE TABLE profiles (id serial PRIMARY KEY, full_name text NOT NULL, email text UNIQUE, CHECK (full_name <> ''));
CREATE TABLE posts (id integer PRIMARY KEY, author_id integer NOT NULL REFERENCES profiles (id));
CREATE VIEW authors AS SELECT id, full_name FROM profiles;
CREATE INDEX user_profile_lower ON profiles (lower(full_name));
