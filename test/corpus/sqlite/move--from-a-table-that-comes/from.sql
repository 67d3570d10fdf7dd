CREATE TABLE a (id integer PRIMARY KEY, name text);
INSERT INTO a VALUES (1,'x'),(2,'y');
