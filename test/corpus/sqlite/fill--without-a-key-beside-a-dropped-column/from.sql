CREATE TABLE "n1" ("n2" text NOT NULL, "n3" int, "n4" text);
