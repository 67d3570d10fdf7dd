CREATE TYPE public."a(b)" AS ENUM ();
CREATE TABLE "code" ("it's" public."a(b)");
