CREATE TABLE "status" ("kind" bigint);
CREATE TABLE "b" ("semi;colon" bigint);
ALTER TABLE "b" ADD CONSTRAINT "status1" PRIMARY KEY ("semi;colon");
ALTER TABLE "status" ADD CONSTRAINT "items" FOREIGN KEY ("kind") REFERENCES "b" ("semi;colon") ON DELETE RESTRICT;
