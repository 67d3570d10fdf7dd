CREATE TABLE "b" ("items" varchar(40), "id" char(12) COLLATE "C" NOT NULL) PARTITION BY LIST ("items");
ALTER TABLE "b" ADD CONSTRAINT "true" PRIMARY KEY ("items");
CREATE TABLE "excluded" PARTITION OF "b" FOR VALUES IN ('alpha0', 'Beta1', 'it''s2');
CREATE TABLE "users" PARTITION OF "b" FOR VALUES IN ('ชื่อ0');
CREATE TABLE "with.dot" PARTITION OF "b" DEFAULT;
INSERT INTO "b" ("items",  "id") VALUES ('\n0', 'Ünï0'), ('\n1', 'ก้ำ1'), ('a b2', 'alpha2'), ('a b3','\n3');
ALTER TABLE "b" ADD CONSTRAINT "select" CHECK ("items" NOT LIKE 'zz%');
