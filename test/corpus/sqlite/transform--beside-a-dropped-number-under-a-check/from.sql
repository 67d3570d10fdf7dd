CREATE TABLE "users" ("orders" INTEGER PRIMARY KEY, "name" CLOB DEFAULT '121', "total1" TIMESTAMP, CONSTRAINT "row" CHECK ("orders" BETWEEN -5 AND 9999)) ;
INSERT INTO "users" ("name", "total1") VALUES ('100%2', '2024-03-14 08:00:00');
INSERT INTO "users" ("orders", "total1") VALUES (36, '2024-04-15 08:00:00');
