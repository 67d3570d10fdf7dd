CREATE TABLE a (id integer PRIMARY KEY, body text);
CREATE TABLE b (more text) INHERITS (a);
INSERT INTO a VALUES (1, 'ก');
INSERT INTO b VALUES (2, 'x', 'y');
