CREATE TABLE "items" ("id" int PRIMARY KEY, "status" int);
CREATE MATERIALIZED VIEW "m" AS SELECT "id" AS "s", "status" FROM "items";
CREATE UNIQUE INDEX "m_s" ON "m" ("s");
CREATE MATERIALIZED VIEW "n" AS SELECT count(*) AS "c" FROM "m";
CREATE VIEW "v" AS SELECT "s" FROM "m";
