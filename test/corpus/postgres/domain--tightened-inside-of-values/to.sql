CREATE DOMAIN code AS text CHECK (VALUE <> '');
CREATE DOMAIN amount AS integer CHECK (VALUE < 100);
CREATE TYPE item AS (code code, amounts amount[]);
CREATE TYPE bill AS (lines item[], total amount);
CREATE TYPE span AS RANGE (subtype = amount);
CREATE TABLE t (id integer PRIMARY KEY, l item, ls item[], b bill, r span, codes code[]);
