CREATE TYPE place AS (street text, city text); CREATE TABLE a (id int primary key, p place, q place NOT NULL, r place NOT NULL);
