CREATE TABLE orders (id integer PRIMARY KEY, country text, note text NOT NULL, currency char(3) NOT NULL, rank integer NOT NULL DEFAULT 0);
