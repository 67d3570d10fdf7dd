CREATE TYPE "ชื่อที่ยาวที่สุดเท่าท" AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi);
CREATE TABLE t (id int PRIMARY KEY, r "ชื่อที่ยาวที่สุดเท่าท", s text);
