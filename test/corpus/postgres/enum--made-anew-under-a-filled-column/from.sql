CREATE TYPE public."state" AS ENUM ('kind');
CREATE TABLE "b" ("status1" public."state" DEFAULT 'kind' NOT NULL);
