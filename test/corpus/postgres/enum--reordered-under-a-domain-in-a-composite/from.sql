CREATE TYPE lv AS ENUM ('a', 'b', 'c');
CREATE DOMAIN mid AS lv CHECK (VALUE > 'a');
CREATE TYPE pair AS (x mid, y lv);
CREATE TABLE t (id int PRIMARY KEY, p pair, ps pair[], m mid NOT NULL);
CREATE TABLE u (id int, m mid, k lv, EXCLUDE (k WITH =));
