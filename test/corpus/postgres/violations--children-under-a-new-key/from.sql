CREATE TABLE users (id integer PRIMARY KEY, email text);
CREATE TABLE orders (id integer PRIMARY KEY, user_id integer);
INSERT INTO users VALUES (1,'a'),(2,'a'),(3,'b');
INSERT INTO orders VALUES (1,1),(2,2),(3,3);
