CREATE DOMAIN "name" AS boolean;
CREATE TABLE "kind" ("b" varchar) PARTITION BY LIST ("b");
