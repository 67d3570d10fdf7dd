CREATE TABLE orders (id integer NOT NULL PRIMARY KEY, country text, currency text, at date NOT NULL, cents smallint);
CREATE TABLE notes (body text, kind varchar(20));
INSERT INTO orders VALUES (1, 'TH', NULL, '2020-01-01', NULL), (2, 'US', NULL, '2020-02-01', 5), (3, 'US', 'EUR', '2021-02-01', NULL);
INSERT INTO notes VALUES ('a', NULL), ('a', NULL), ('a', 'x'), (NULL, NULL);
