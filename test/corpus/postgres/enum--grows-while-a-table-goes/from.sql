CREATE TYPE colour AS ENUM ('red', 'green');
CREATE TABLE kept (id integer PRIMARY KEY, c colour);
CREATE TABLE gone (id integer PRIMARY KEY, c colour DEFAULT 'red', many colour[]);
INSERT INTO kept VALUES (1, 'red'), (2, NULL);
INSERT INTO gone VALUES (1, 'green', '{red,green}'), (2, NULL, NULL);
