CREATE TABLE "n0" ("n1" INT, "n2" CLOB) ;
