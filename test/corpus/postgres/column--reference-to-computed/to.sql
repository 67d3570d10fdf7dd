CREATE TABLE "name" ("two  blanks" varchar(200) DEFAULT 'Beta2', "-- no; DROP" bigint NOT NULL, "name1" numeric GENERATED ALWAYS AS (("-- no; DROP" + 1)) STORED);
ALTER TABLE "name" ADD CONSTRAINT "code" PRIMARY KEY ("two  blanks");
