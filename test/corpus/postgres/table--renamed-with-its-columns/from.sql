CREATE TABLE user_profile (id serial PRIMARY KEY, fullname text NOT NULL, mail text UNIQUE, CHECK (fullname <> ''));
CREATE TABLE posts (id integer PRIMARY KEY, author integer NOT NULL REFERENCES user_profile (id));
CREATE VIEW authors AS SELECT id, fullname FROM user_profile;
CREATE INDEX user_profile_lower ON user_profile (lower(fullname));
INSERT INTO user_profile (fullname, mail) VALUES ('สมหญิง ใจดี', 'a@example.org'), ('Bo', NULL);
INSERT INTO posts VALUES (1, 2), (2, 1);
