CREATE TYPE public."n0" AS ENUM ('n2');
CREATE TABLE "n3" ("n4" public."n0");
