CREATE DOMAIN mood AS text;
CREATE TYPE pair AS (label text, m mood);
CREATE TABLE holder (id int PRIMARY KEY, p pair, q pair[]);
