CREATE TABLE "t" ("a" text NOT NULL, "b" text, "c" int, "gone" int DEFAULT 5) PARTITION BY LIST ("a");
CREATE TABLE "t_a" PARTITION OF "t" FOR VALUES IN ('a');
CREATE TABLE "t_rest" PARTITION OF "t" DEFAULT;
CREATE TABLE "u" ("a" text, "b" text, "c" int);
