CREATE TABLE "status" ("b" INTEGER PRIMARY KEY, "two  blanks" INTEGER, "Mixed Case" INTEGER, FOREIGN KEY ("Mixed Case") REFERENCES "status" ("b")) ;
