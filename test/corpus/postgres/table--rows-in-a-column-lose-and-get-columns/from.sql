CREATE TABLE a (id int PRIMARY KEY, name text, amount int);
CREATE TABLE b (id int PRIMARY KEY, r a);
