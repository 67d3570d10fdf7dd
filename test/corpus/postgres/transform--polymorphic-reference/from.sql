CREATE TABLE posts (id integer PRIMARY KEY);
CREATE TABLE photos (id integer PRIMARY KEY);
CREATE TABLE comments (id integer PRIMARY KEY, owner_type text NOT NULL, owner_id integer NOT NULL, body text);
CREATE INDEX comments_owner ON comments (owner_type, owner_id);
INSERT INTO posts VALUES (1), (2); INSERT INTO photos VALUES (1);
INSERT INTO comments VALUES (1, 'Post', 1, 'a'), (2, 'Photo', 1, 'b'), (3, 'post', 2, 'c'), (4, 'Post', 99, 'gone'), (5, 'Video', 1, 'unknown');
