CREATE TABLE "n0" ("n1" point NOT NULL);
