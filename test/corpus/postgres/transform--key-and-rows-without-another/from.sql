CREATE TABLE "n0" ("n1" integer, "n3" bit varying);
ALTER TABLE "n0" ADD CONSTRAINT "n2" PRIMARY KEY ("n1");
