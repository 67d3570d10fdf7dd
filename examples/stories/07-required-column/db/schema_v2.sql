CREATE TABLE orders (id integer PRIMARY KEY, country text, currency char(3) NOT NULL);
