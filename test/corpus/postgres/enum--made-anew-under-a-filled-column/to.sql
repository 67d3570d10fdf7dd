CREATE TYPE public."state" AS ENUM ();
CREATE TABLE "b" ("total1" public."state");
