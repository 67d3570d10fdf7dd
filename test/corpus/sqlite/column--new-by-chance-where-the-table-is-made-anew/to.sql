CREATE TABLE "n0" ("n1" CLOB, "n2"  DEFAULT (randomblob(4))) ;
