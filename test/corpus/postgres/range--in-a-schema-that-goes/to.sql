CREATE SCHEMA "n2";
CREATE TYPE "n2"."n1" AS RANGE (SUBTYPE = float8);
CREATE TABLE "n3" ("n1" "n2"."n1", b "n2".n1_multirange);
