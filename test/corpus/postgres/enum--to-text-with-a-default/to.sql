CREATE TABLE posts (id integer PRIMARY KEY, state text NOT NULL DEFAULT 'draft', states text[], CHECK (state IN ('draft', 'open')));
CREATE INDEX posts_open ON posts (id) WHERE state = 'open';
CREATE VIEW open_posts AS SELECT id, state FROM posts WHERE state = 'open';
