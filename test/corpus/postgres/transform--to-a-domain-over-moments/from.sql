CREATE TABLE "n0" ("n1" uuid);
CREATE DOMAIN public."n2" AS timestamptz;
