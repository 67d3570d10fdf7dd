CREATE TABLE "users" ("name" CLOB DEFAULT '121', "total1" TIMESTAMP) ;
