CREATE TABLE posts (id integer PRIMARY KEY);
CREATE TABLE photos (id integer PRIMARY KEY);
CREATE TABLE comments (
  id integer PRIMARY KEY, post_id integer REFERENCES posts, photo_id integer REFERENCES photos, body text,
  CONSTRAINT one_owner CHECK (num_nonnulls(post_id, photo_id) <= 1)
);
CREATE INDEX comments_post ON comments (post_id);
