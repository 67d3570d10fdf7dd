CREATE FUNCTION "items"(text) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT length($1) < 259 $$;
CREATE TABLE "a" ("Mixed Case" varchar) PARTITION BY LIST ("Mixed Case");
CREATE TABLE "kind" PARTITION OF "a" FOR VALUES IN ('ชื่อ0');
CREATE TABLE "user" PARTITION OF "a" DEFAULT;
ALTER TABLE "a" ADD CONSTRAINT "name" CHECK ("items"("Mixed Case"));
