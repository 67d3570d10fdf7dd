CREATE TABLE "n0" ("n1" bigint);
