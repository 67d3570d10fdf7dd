CREATE DOMAIN "name" AS boolean;
CREATE TABLE "kind" ("b" varchar, "note" "name" DEFAULT true) PARTITION BY LIST ("b");
