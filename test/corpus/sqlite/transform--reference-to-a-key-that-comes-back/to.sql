CREATE TABLE "status" ("two  blanks" INTEGER, "Mixed Case" INTEGER) ;
