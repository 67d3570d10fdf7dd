CREATE SCHEMA "My.Schema";
CREATE TYPE "My.Schema"."Enum Type" AS ENUM ('it''s', 'b,c', 'ไทย', 'x"y');
CREATE TABLE "My.Schema"."select" ("from" bigint PRIMARY KEY, "a""b" varchar, "ชื่อ" text NOT NULL DEFAULT 'ไม่มี', "UPPER" int, "e" "My.Schema"."Enum Type" DEFAULT 'it''s');
CREATE UNIQUE INDEX "idx.""quoted""" ON "My.Schema"."select" ("a""b" DESC, "ชื่อ");
CREATE FUNCTION "My.Schema"."Fn"("Arg One" "My.Schema"."Enum Type") RETURNS "My.Schema"."select" LANGUAGE sql AS $f$ select null::"My.Schema"."select" limit 1 $f$;
COMMENT ON FUNCTION "My.Schema"."Fn"("My.Schema"."Enum Type") IS 'it''s \ $$';
COMMENT ON COLUMN "My.Schema"."select"."a""b" IS 'q';
