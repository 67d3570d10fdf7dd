CREATE TYPE public."kind" AS ENUM ('status', 'note');
COMMENT ON TYPE public."kind" IS 'two
lines';
CREATE SEQUENCE "note" CACHE 10;
CREATE TYPE public."new" AS ENUM ('note', 'total', 'state', 'state1', 'state2');
CREATE DOMAIN public."-- no; DROP" AS bigint;
CREATE ACCESS METHOD "a" TYPE INDEX HANDLER bthandler;
CREATE TABLE "total1" ("kind" integer, "b" integer, "id1" timestamp DEFAULT now(), "note" public."new" DEFAULT 'note', "status" public."new" NOT NULL);
ALTER TABLE "total1" ADD CONSTRAINT "id" PRIMARY KEY ("kind");
GRANT UPDATE ("kind") ON "total1" TO PUBLIC;
CREATE AGGREGATE "b"(double precision) (SFUNC = float8pl, STYPE = double precision);
CREATE FUNCTION "excluded"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN coalesce(NEW, OLD); END $$;
CREATE FOREIGN DATA WRAPPER "a1" OPTIONS (mode 'a', debug 'false');
CREATE SERVER "code" FOREIGN DATA WRAPPER "a1";
CREATE FOREIGN TABLE "orders" ("Table" numeric(12,2), "orders" real) SERVER "code";
CREATE FUNCTION "UPPER"() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
GRANT USAGE ON DOMAIN public."-- no; DROP" TO pg_read_all_data;
CREATE TABLE "note1" ("items" timestamp) PARTITION BY RANGE ("items");
ALTER TABLE "note1" ADD CONSTRAINT "total" PRIMARY KEY ("items");
CREATE TABLE "ชื่อที่ยาวที่สุดเท่าท" PARTITION OF "note1" FOR VALUES FROM (MINVALUE) TO ('2024-04-01');
CREATE TABLE "new
line" PARTITION OF "note1" DEFAULT;
CREATE FOREIGN TABLE "semi;colon" ("note" date, "null" double precision, "/*" varchar(40)) SERVER "code";
CREATE TRIGGER "state" BEFORE UPDATE ON "total1" FOR EACH ROW EXECUTE FUNCTION "excluded"();
CREATE TRIGGER "orders1" BEFORE UPDATE ON "total1" FOR EACH ROW EXECUTE FUNCTION "UPPER"();
