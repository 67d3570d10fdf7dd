CREATE TABLE a (id int PRIMARY KEY, name text, n int);
CREATE TABLE b (id int PRIMARY KEY, r a, s text);
