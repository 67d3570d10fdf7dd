CREATE DOMAIN percent AS integer CHECK (VALUE < 1000);
CREATE DOMAIN word AS varchar(20);
CREATE TABLE shares (id integer PRIMARY KEY, part percent, name word);
INSERT INTO shares VALUES (1, 50, 'ครึ่ง'), (2, 400, 'too long for it'), (3, NULL, NULL);
