CREATE TABLE "n1" ("n2" text NOT NULL, "n4" text NOT NULL);
