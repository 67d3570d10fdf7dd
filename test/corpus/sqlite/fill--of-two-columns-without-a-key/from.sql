CREATE TABLE "t" ("a" text NOT NULL, "b" text, "c" int, "gone" int DEFAULT 5);
CREATE TABLE "u" ("a" text PRIMARY KEY, "b" text, "c" int, "d" int);
