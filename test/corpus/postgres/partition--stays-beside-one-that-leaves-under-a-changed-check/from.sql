CREATE TABLE "b" ("items" varchar(40) PRIMARY KEY, "id" char(12) NOT NULL) PARTITION BY LIST ("items");
CREATE TABLE "excluded" PARTITION OF "b" FOR VALUES IN ('alpha0', 'Beta1', 'it''s2');
CREATE TABLE "with.dot" PARTITION OF "b" DEFAULT;
ALTER TABLE "b" ADD CONSTRAINT "select" CHECK ("items" NOT LIKE 'zz%');
