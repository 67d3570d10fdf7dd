CREATE DOMAIN grade AS integer CHECK (VALUE > 12);
CREATE DOMAIN short AS varchar(8) NOT NULL;
CREATE TABLE marks (id integer PRIMARY KEY, grade grade);
