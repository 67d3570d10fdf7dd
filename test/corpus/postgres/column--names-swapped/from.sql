CREATE TABLE pairs (id integer PRIMARY KEY, a text, b text DEFAULT 'b');
CREATE TABLE lefts (id integer PRIMARY KEY, l text);
CREATE TABLE rights (id integer PRIMARY KEY, r text);
INSERT INTO pairs VALUES (1, 'x', 'y'); INSERT INTO lefts VALUES (1, 'left'); INSERT INTO rights VALUES (2, 'right');
