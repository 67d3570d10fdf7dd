CREATE FUNCTION f() RETURNS int LANGUAGE sql IMMUTABLE AS 'select 1';
CREATE TYPE e AS ENUM ('a');
CREATE TABLE r (id int PRIMARY KEY);
CREATE TABLE t (id int PRIMARY KEY, zeta int DEFAULT f(), beta text NOT NULL DEFAULT '', r_id int REFERENCES r, alpha e DEFAULT 'a', gen int GENERATED ALWAYS AS (id + zeta) STORED, aaa int);
