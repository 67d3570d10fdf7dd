CREATE TABLE "items" ("status" bigint DEFAULT 10, "a" date);
CREATE MATERIALIZED VIEW "status" AS SELECT "a" AS "{x}", "status" AS "a(b)" FROM "items";
CREATE INDEX "id" ON "status" ("{x}" DESC NULLS LAST, (("a(b)" - 3)));
