CREATE TABLE "t" ("a" int PRIMARY KEY);
CREATE VIEW "v" AS SELECT "a" FROM "t";
CREATE TYPE "e" AS ENUM ('x');
GRANT SELECT ON "t" TO pg_signal_backend;
GRANT SELECT ON "v" TO pg_signal_backend;
GRANT USAGE ON TYPE "e" TO pg_signal_backend;
