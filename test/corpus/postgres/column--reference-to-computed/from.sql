CREATE TABLE "name" ("two  blanks" varchar(200) DEFAULT 'Beta2', "-- no; DROP" bigint NOT NULL, "name1" varchar(200));
ALTER TABLE "name" ADD CONSTRAINT "code" PRIMARY KEY ("two  blanks");
INSERT INTO "name" ("two  blanks", "-- no; DROP", "name1") VALUES ('a b0', 3, NULL);
ALTER TABLE "name" ADD CONSTRAINT "status" FOREIGN KEY ("name1") REFERENCES "name" ("two  blanks");
