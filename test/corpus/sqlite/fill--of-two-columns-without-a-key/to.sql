CREATE TABLE "t" ("a" text NOT NULL, "b" text NOT NULL, "c" int NOT NULL);
CREATE TABLE "u" ("a" text PRIMARY KEY, "b" text NOT NULL, "c" int NOT NULL, "d" int);
