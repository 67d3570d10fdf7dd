CREATE TYPE inn AS (a bigint, b text);
CREATE TYPE pair AS (label text, m inn);
CREATE TABLE holder (id int PRIMARY KEY, p pair, q pair[]);
