CREATE SCHEMA "My.Schema";
CREATE TABLE "My.Schema"."select" ("from" int PRIMARY KEY, "a""b" text, "ชื่อ" text, "UPPER" int);
CREATE INDEX "idx.""quoted""" ON "My.Schema"."select" ("a""b", "ชื่อ");
CREATE TYPE "My.Schema"."Enum Type" AS ENUM ('it''s', 'b,c', 'ไทย');
CREATE FUNCTION "My.Schema"."Fn"("Arg One" "My.Schema"."Enum Type") RETURNS "My.Schema"."select" LANGUAGE sql AS $f$ select null::"My.Schema"."select" $f$;
COMMENT ON FUNCTION "My.Schema"."Fn"("My.Schema"."Enum Type") IS 'it''s $f$ \n';
INSERT INTO "My.Schema"."select" VALUES (1, 'x', 'ก', 3);
