CREATE SCHEMA "n0";
CREATE TYPE "n0"."n1" AS RANGE (SUBTYPE = float8);
CREATE TABLE "n0".t (a "n0"."n1", b "n0".n1_multirange);
INSERT INTO "n0".t VALUES ('[1,2)', '{[1,2),[3,4)}'), (NULL, NULL);
