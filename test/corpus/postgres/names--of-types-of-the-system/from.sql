CREATE DOMAIN public."text" AS boolean;
CREATE TABLE name (id varchar(40) PRIMARY KEY, a interval DEFAULT '39 hours', b boolean, c public."text");
ALTER TABLE name ADD CONSTRAINT orders UNIQUE (a);
INSERT INTO name VALUES ('x', '3 hours', true, true), ('y', '14 hours', NULL, NULL);
