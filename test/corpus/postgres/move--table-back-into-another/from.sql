CREATE TABLE users (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE profiles (user_id integer PRIMARY KEY REFERENCES users ON DELETE CASCADE, bio text NOT NULL DEFAULT '', site varchar(30), seen timestamp);
CREATE INDEX profiles_site ON profiles (site);
INSERT INTO users (name) VALUES ('Ann'), ('Bob'), ('Eve');
INSERT INTO profiles VALUES (1, 'hi', 'a.example', '2024-01-01 10:00'), (3, '', NULL, NULL);
