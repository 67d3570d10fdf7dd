CREATE TABLE state (id integer PRIMARY KEY, word text);
CREATE TABLE uses (n integer PRIMARY KEY, state integer REFERENCES state (id));
INSERT INTO state VALUES (1, 'a');
INSERT INTO uses VALUES (1, 1), (2, NULL);
