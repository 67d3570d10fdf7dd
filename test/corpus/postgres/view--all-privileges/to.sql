CREATE ROLE reader;
CREATE TABLE sales (id integer PRIMARY KEY, amount bigint NOT NULL);
CREATE VIEW amounts AS SELECT id, amount FROM sales;
GRANT ALL ON amounts TO reader;
