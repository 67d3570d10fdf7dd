CREATE TYPE place AS (street text, city text); CREATE TABLE a (id int primary key);
