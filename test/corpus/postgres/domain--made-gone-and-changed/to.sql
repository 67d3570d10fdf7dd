CREATE DOMAIN email AS text DEFAULT 'nobody@example.org' CONSTRAINT email_check CHECK (VALUE LIKE '_%@_%');
CREATE DOMAIN positive AS integer CHECK (VALUE > 0);
CREATE TABLE members (id integer PRIMARY KEY, mail email, age positive);
