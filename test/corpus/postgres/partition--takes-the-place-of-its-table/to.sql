CREATE TABLE "n2" ("n1" integer) PARTITION BY RANGE ("n1");
