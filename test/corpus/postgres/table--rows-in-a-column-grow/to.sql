CREATE TABLE a (id int PRIMARY KEY, name text, more int);
CREATE TABLE b (id int PRIMARY KEY, r a, rs a[]);
