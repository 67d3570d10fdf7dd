CREATE PROCEDURE "note"(a integer, INOUT b text DEFAULT 'x') LANGUAGE plpgsql AS $$ BEGIN b := b || a; END $$;
CREATE TYPE public."public" AS ENUM ('total', 'note', 'state', 'status');
CREATE ACCESS METHOD "note1" TYPE TABLE HANDLER heap_tableam_handler;
CREATE TABLE "kind" ("code" smallint);
CREATE DOMAIN public."b" AS varchar(40) CHECK (length(VALUE) < 300);
CREATE POLICY "total" ON "kind" FOR DELETE TO pg_monitor USING ("code" BETWEEN -5 AND 9999);
ALTER TABLE "kind" ENABLE ROW LEVEL SECURITY;
