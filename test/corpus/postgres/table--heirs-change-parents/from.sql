CREATE TABLE a (id integer, x text);
CREATE TABLE b (id integer, y text);
CREATE TABLE c (z text) INHERITS (a);
CREATE TABLE d (id integer, x text, y text);
INSERT INTO c VALUES (1, 'x', 'z'); INSERT INTO d VALUES (2, 'x', 'ย');
