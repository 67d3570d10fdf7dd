CREATE DOMAIN grade AS integer;
CREATE TABLE pupils (id integer PRIMARY KEY, grade grade);
