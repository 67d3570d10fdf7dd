CREATE DOMAIN public."n2" AS timestamptz;
CREATE TABLE "n0" ("n1" public."n2");
