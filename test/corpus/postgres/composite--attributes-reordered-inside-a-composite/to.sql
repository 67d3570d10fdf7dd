CREATE TYPE inn AS (b text, a int);
CREATE TYPE pair AS (label text, m inn);
CREATE TABLE holder (id int PRIMARY KEY, p pair, q pair[]);
