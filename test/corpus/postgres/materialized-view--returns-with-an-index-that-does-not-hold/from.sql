CREATE TYPE public."status1" AS ENUM ('kind');
CREATE TABLE "a" ("state" public."status1" DEFAULT 'kind' NOT NULL);
CREATE MATERIALIZED VIEW "it's" AS SELECT "state" AS "total" FROM "a";
CREATE UNIQUE INDEX "total" ON "it's" ("total");
