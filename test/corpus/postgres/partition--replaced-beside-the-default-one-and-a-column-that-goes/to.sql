CREATE TYPE public."n0" AS ENUM ('n1');
CREATE TABLE "n2" ("n3" text, "n7" public."n0") PARTITION BY LIST ("n3");
CREATE TABLE "n8" PARTITION OF "n2" FOR VALUES IN ('alpha0', 'Beta1', 'it''s2');
CREATE TABLE "n6" PARTITION OF "n2" DEFAULT;
