CREATE TABLE "kind" ("kind" bit varying, "name" interval day to second DEFAULT '10 hours' NOT NULL, "state" uuid DEFAULT gen_random_uuid() NOT NULL);
CREATE INDEX "state" ON "kind" ("state");
CREATE SEQUENCE "status1" CYCLE;
