CREATE TABLE "kind" ("kind" serial, "name" interval day to second DEFAULT '10 hours' NOT NULL, "state" uuid DEFAULT gen_random_uuid() NOT NULL);
ALTER TABLE "kind" ADD CONSTRAINT "status" PRIMARY KEY ("kind");
CREATE INDEX "state" ON "kind" ("state");
CREATE SEQUENCE "status1" CYCLE;
INSERT INTO "kind" ("kind", "state") VALUES (5, '00000000-0000-4000-8000-000000000009');
INSERT INTO "kind" ("kind", "name", "state") VALUES (18, '14 hours', '00000000-0000-4000-8000-000000000015');
INSERT INTO "kind" ("kind", "name", "state") VALUES (22, '29 hours', '00000000-0000-4000-8000-000000000028');
INSERT INTO "kind" ("kind", "name") VALUES (35, '35 hours');
