CREATE TABLE "b" ("items" varchar(40) PRIMARY KEY, "id" char(12) NOT NULL) PARTITION BY LIST ("items");
CREATE TABLE "excluded" PARTITION OF "b" DEFAULT;
ALTER TABLE "b" ADD CONSTRAINT "select" CHECK (length("id") < 7);
