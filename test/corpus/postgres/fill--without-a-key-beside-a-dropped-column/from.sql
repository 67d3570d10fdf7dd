CREATE TABLE "n1" ("n2" jsonb NOT NULL, "n3" boolean DEFAULT true, "n4" text);
