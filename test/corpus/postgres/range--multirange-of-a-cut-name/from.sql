CREATE DOMAIN public."code" AS boolean;
CREATE TABLE "public" ("user" bigint, "id" text, "order" jsonb DEFAULT '{"k": 37, "ก": null}' NOT NULL) WITH (fillfactor = 76);
ALTER DEFAULT PRIVILEGES GRANT EXECUTE ON FUNCTIONS TO pg_monitor;
GRANT SELECT ("user") ON "public" TO pg_signal_backend;
CREATE CONVERSION "b" FOR 'UTF8' TO 'LATIN1' FROM utf8_to_iso8859_1;
CREATE POLICY "-- no; DROP" ON "public" FOR ALL TO pg_monitor USING ("user" IN (0, 1) IS NOT NULL);
ALTER TABLE "public" ENABLE ROW LEVEL SECURITY;
