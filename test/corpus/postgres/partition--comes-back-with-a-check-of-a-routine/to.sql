CREATE FUNCTION "items"(text) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT length($1) < 259 $$;
CREATE TABLE "a" ("Mixed Case" varchar) PARTITION BY LIST ("Mixed Case");
CREATE TABLE "user" PARTITION OF "a" DEFAULT;
