CREATE TYPE "ชื่อที่ยาวที่สุดเท่าท" AS RANGE (SUBTYPE = numeric);
CREATE TABLE t (id int PRIMARY KEY, r "ชื่อที่ยาวที่สุดเท่าท", s text);
INSERT INTO t VALUES (1, '[1,2)', 'a');
