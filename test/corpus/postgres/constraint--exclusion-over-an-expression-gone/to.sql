CREATE TABLE r (a integer NOT NULL, b integer NOT NULL);
