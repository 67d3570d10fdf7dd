CREATE TABLE "b" ("items" varchar(40), "id" char(12) COLLATE "C" NOT NULL) PARTITION BY LIST ("items");
ALTER TABLE "b" ADD CONSTRAINT "true" PRIMARY KEY ("items");
CREATE TABLE "users" PARTITION OF "b" FOR VALUES IN ('ชื่อ0');
CREATE TABLE "excluded" PARTITION OF "b" DEFAULT;
ALTER TABLE "b" ADD CONSTRAINT "select" CHECK (length("id") < 7);
