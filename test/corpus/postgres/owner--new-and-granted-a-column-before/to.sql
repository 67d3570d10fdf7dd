CREATE TABLE "n0" ("n1" jsonb);
GRANT UPDATE ("n1") ON "n0" TO pg_signal_backend;
ALTER TABLE "n0" OWNER TO pg_signal_backend;
