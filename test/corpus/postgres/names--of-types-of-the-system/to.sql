CREATE DOMAIN public."text" AS boolean;
CREATE TABLE name (id varchar(40) PRIMARY KEY, b interval DEFAULT '39 hours', c public."text" NOT NULL);
ALTER TABLE name ADD CONSTRAINT orders UNIQUE (b);
