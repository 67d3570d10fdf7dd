CREATE TYPE public."n0" AS ENUM ();
ALTER TYPE public."n0" OWNER TO pg_monitor;
GRANT USAGE ON TYPE public."n0" TO pg_read_all_data;
