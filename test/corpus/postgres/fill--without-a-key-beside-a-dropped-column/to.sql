CREATE TABLE "n1" ("n2" jsonb NOT NULL, "n4" text NOT NULL);
