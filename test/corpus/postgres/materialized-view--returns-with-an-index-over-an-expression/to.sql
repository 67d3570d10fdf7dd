CREATE TABLE "items" ("status" bigint DEFAULT 10, "a" date);
CREATE MATERIALIZED VIEW "status" AS SELECT "a" AS "{x}" FROM "items";
