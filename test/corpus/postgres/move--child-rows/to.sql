CREATE TABLE posts (id integer PRIMARY KEY, title text);
CREATE TABLE post_tags (post_id integer NOT NULL REFERENCES posts ON DELETE CASCADE, place integer NOT NULL, tag text NOT NULL, PRIMARY KEY (post_id, place));
CREATE INDEX post_tags_tag ON post_tags (tag);
