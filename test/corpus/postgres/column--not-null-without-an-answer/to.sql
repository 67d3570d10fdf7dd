CREATE TABLE orders (id integer PRIMARY KEY, note text, currency char(3) NOT NULL);
CREATE TABLE rows_stay (id integer PRIMARY KEY, note text NOT NULL);
