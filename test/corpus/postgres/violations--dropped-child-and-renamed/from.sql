CREATE TABLE users (id integer PRIMARY KEY, mail text, old text);
CREATE TABLE visits (id integer PRIMARY KEY, user_id integer REFERENCES users ON DELETE CASCADE);
CREATE TABLE "odd name" (n integer REFERENCES users, "place" text);
INSERT INTO users VALUES (1, 'a', 'x'), (2, 'a', 'y'), (3, 'b', 'z');
INSERT INTO visits VALUES (1, 1), (2, 2), (3, NULL);
INSERT INTO "odd name" VALUES (1, 'p'), (2, 'q'), (2, 'q');
