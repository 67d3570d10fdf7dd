CREATE TABLE "t" ("a" int PRIMARY KEY);
CREATE VIEW "v" AS SELECT "a" FROM "t";
CREATE TYPE "e" AS ENUM ('x');
ALTER TABLE "t" OWNER TO pg_signal_backend;
ALTER VIEW "v" OWNER TO pg_signal_backend;
ALTER TYPE "e" OWNER TO pg_signal_backend;
