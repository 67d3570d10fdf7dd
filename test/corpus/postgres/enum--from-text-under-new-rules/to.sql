CREATE TYPE lv AS ENUM ('lo', 'hi');
CREATE FUNCTION up(a lv, b lv) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT a <= b';
CREATE TABLE t (id int PRIMARY KEY, a lv, b lv, CHECK (up(a, b)), CHECK (a < 'hi'), UNIQUE (a, b));
