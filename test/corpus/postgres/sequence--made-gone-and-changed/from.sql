CREATE SEQUENCE tickets START 100 INCREMENT 10;
CREATE SEQUENCE lost AS smallint START 5;
CREATE TABLE seats (id integer PRIMARY KEY DEFAULT nextval('tickets'), row_name text);
SELECT setval('lost', 77);
INSERT INTO seats (row_name) VALUES ('A'), ('ข');
