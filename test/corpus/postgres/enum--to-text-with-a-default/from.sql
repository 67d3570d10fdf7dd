CREATE TYPE state AS ENUM ('draft', 'open');
CREATE TABLE posts (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'draft', states state[]);
CREATE INDEX posts_open ON posts (id) WHERE state = 'open';
CREATE VIEW open_posts AS SELECT id, state FROM posts WHERE state = 'open';
INSERT INTO posts VALUES (1, 'draft', '{open}'), (2, 'open', NULL);
