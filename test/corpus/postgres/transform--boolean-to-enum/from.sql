CREATE TABLE users (id integer PRIMARY KEY, active boolean, verified boolean NOT NULL DEFAULT false);
CREATE INDEX users_active ON users (id) WHERE active;
INSERT INTO users VALUES (1, true, true), (2, true, false), (3, false, true), (4, false, false), (5, NULL, true), (6, NULL, false);
