CREATE DOMAIN code AS text;
CREATE DOMAIN amount AS integer;
CREATE TYPE item AS (code code, amounts amount[]);
CREATE TYPE bill AS (lines item[], total amount);
CREATE TYPE span AS RANGE (subtype = amount);
CREATE TABLE t (id integer PRIMARY KEY, l item, ls item[], b bill, r span, codes code[]);
INSERT INTO t VALUES (1, '(a,"{1,2}")', '{"(b,{3})"}', ROW(ARRAY[ROW('c'::code, ARRAY[4]::amount[])::item], 5), '[1,5)', '{x,y}'), (2, NULL, NULL, NULL, NULL, NULL);
