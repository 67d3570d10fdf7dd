CREATE TABLE base (id bigint PRIMARY KEY, a varchar(40) NOT NULL, d int NOT NULL DEFAULT 1);
CREATE TABLE other (o int, p int);
CREATE TABLE stays () INHERITS (base);
CREATE VIEW v AS SELECT * FROM base;
