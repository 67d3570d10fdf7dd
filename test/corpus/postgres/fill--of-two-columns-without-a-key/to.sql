CREATE TABLE "t" ("a" text NOT NULL, "b" text NOT NULL, "c" int NOT NULL) PARTITION BY LIST ("a");
CREATE TABLE "t_a" PARTITION OF "t" FOR VALUES IN ('a');
CREATE TABLE "t_rest" PARTITION OF "t" DEFAULT;
CREATE TABLE "u" ("a" text, "b" text NOT NULL, "c" int NOT NULL);
