CREATE TABLE "status" ("$1" time(2) DEFAULT '02:30' NOT NULL, "state" date DEFAULT '2024-02-12' NOT NULL, "users" bigint, "a" bigint);
CREATE FUNCTION "state"() RETURNS event_trigger LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE OPERATOR CLASS "a" FOR TYPE integer USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(integer, integer);
CREATE OPERATOR FAMILY "b1" USING hash;
CREATE TEXT SEARCH TEMPLATE "a,b" (INIT = dsimple_init, LEXIZE = dsimple_lexize);
CREATE FUNCTION "state1"(double precision) RETURNS boolean IMMUTABLE STRICT LANGUAGE sql AS $$ SELECT $1 > -8 $$;
CREATE EVENT TRIGGER "users1" ON ddl_command_end EXECUTE FUNCTION "state"();
ALTER TABLE "status" ADD CONSTRAINT "status2" CHECK ("a" <> -13);
