CREATE TYPE colour AS ENUM ('red', 'green', 'blue');
CREATE TABLE kept (id integer PRIMARY KEY, c colour);
CREATE TABLE gone (id integer PRIMARY KEY, c colour DEFAULT 'red', many colour[], CHECK (c <> 'green'));
CREATE INDEX gone_c ON gone (c) WHERE c > 'red';
INSERT INTO kept VALUES (1, 'red'), (2, NULL);
INSERT INTO gone VALUES (1, 'blue', '{red,green}'), (2, NULL, NULL);
