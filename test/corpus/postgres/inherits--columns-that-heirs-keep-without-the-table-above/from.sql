CREATE TYPE colour AS ENUM ('red', 'blue', 'green');
CREATE TABLE things (id integer PRIMARY KEY, size text NOT NULL, colour colour NOT NULL DEFAULT 'red');
CREATE TABLE boxes (depth integer) INHERITS (things);
CREATE TABLE bags (depth integer) INHERITS (things);
INSERT INTO things VALUES (1, 'a', 'blue');
INSERT INTO boxes VALUES (2, '2', 'red', 3);
INSERT INTO bags VALUES (3, '3', 'blue', 4);
