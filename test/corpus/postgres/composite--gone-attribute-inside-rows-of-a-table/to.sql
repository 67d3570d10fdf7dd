CREATE TYPE inn AS (b text, a bigint);
CREATE TABLE t (id int PRIMARY KEY, m inn);
CREATE TABLE holder (id int PRIMARY KEY, p t, q t[]);
