CREATE TABLE "items" ("status" bigint, "a" date);
CREATE MATERIALIZED VIEW "m" AS SELECT "a", status + 1 as s FROM "items";
CREATE UNIQUE INDEX "m_i" ON "m" ("a");
