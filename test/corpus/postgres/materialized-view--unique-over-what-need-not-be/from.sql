CREATE TABLE "items" ("status" bigint, "a" date);
