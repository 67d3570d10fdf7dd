CREATE TABLE a (id int PRIMARY KEY, amount int, more text NOT NULL DEFAULT 'x');
CREATE TABLE b (id int PRIMARY KEY, r a);
