CREATE DOMAIN percent AS integer CHECK (VALUE >= 0) CHECK (VALUE <= 100);
CREATE DOMAIN word AS varchar(8) NOT NULL;
CREATE TABLE shares (id integer PRIMARY KEY, part percent, name word);
