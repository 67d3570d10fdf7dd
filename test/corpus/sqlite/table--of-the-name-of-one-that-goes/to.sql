CREATE TABLE "name" ("note" INTEGER PRIMARY KEY, "status1" INT) ;
