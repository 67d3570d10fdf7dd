-- Way back of the migration of user_profile: to the schema that the database had, with its rows.
-- From schema a1333662114a0cb92ea4eb941c6fdaa4b5529091f5e9edcb8b780f3aa118446a to schema a751f6096a9a828baad49cbc2304d587d22bb9d35913972cdc78fff26ae84e39.
-- 34 steps, 3 checks of the rows, in one transaction: all or nothing.
-- What this would lose is kept in smartspec_archive_d740d44a_undone_public until finalize.sql.
-- Proved on PGlite 0.5.16 (PostgreSQL 18.6), forwards and backwards, with rows compared value by value (reaches, carries, returns, keeps, still).

BEGIN;
SET LOCAL client_min_messages = warning;
SET LOCAL lock_timeout = '10s';
SET LOCAL check_function_bodies = off;
SET LOCAL row_security = off;
SET LOCAL TimeZone = 'UTC';
SET LOCAL DateStyle = 'ISO, YMD';
SET LOCAL IntervalStyle = 'postgres';
SET LOCAL extra_float_digits = 1;
SET LOCAL bytea_output = 'hex';
SET CONSTRAINTS ALL IMMEDIATE;

-- Refuses a database that is not in the expected state.
DO $smartspec$
DECLARE reasons text; path text := current_setting('search_path');
BEGIN
  PERFORM set_config('search_path', '', true);
  SELECT string_agg(E'\n- ' || v.reason, '' ORDER BY v.reason) INTO reasons FROM (VALUES
    ('schema', 'smartspec_archive_d740d44a_undone_public', '', '', '', false, 'already there: schema smartspec_archive_d740d44a_undone_public'),
    ('schema', 'smartspec_archive_d740d44a_public', '', '', '', true, 'missing or different: schema smartspec_archive_d740d44a_public'),
    ('column', 'public', 'user_consents', 'granted_at', 'timestamp with time zone', true, 'missing or different: column public.user_consents.granted_at timestamp with time zone'),
    ('column', 'public', 'user_consents', 'purpose', 'text', true, 'missing or different: column public.user_consents.purpose text'),
    ('column', 'public', 'user_consents', 'revoked_at', 'timestamp with time zone', true, 'missing or different: column public.user_consents.revoked_at timestamp with time zone'),
    ('column', 'public', 'user_consents', 'user_id', 'bigint', true, 'missing or different: column public.user_consents.user_id bigint'),
    ('column', 'public', 'user_profiles', 'display_name', 'text', true, 'missing or different: column public.user_profiles.display_name text'),
    ('column', 'public', 'user_profiles', 'fax', 'character varying(20)', false, 'already there: column public.user_profiles.fax'),
    ('column', 'public', 'user_profiles', 'loyalty_points', 'bigint', true, 'missing or different: column public.user_profiles.loyalty_points bigint'),
    ('column', 'public', 'user_profiles', 'phone', 'text', true, 'missing or different: column public.user_profiles.phone text'),
    ('column', 'public', 'user_profiles', 'preferred_language', 'public.language_code', true, 'missing or different: column public.user_profiles.preferred_language public.language_code'),
    ('column', 'public', 'user_profiles', 'tier', 'public.membership_tier', true, 'missing or different: column public.user_profiles.tier public.membership_tier'),
    ('column', 'public', 'user_profiles', 'user_id', 'bigint', true, 'missing or different: column public.user_profiles.user_id bigint'),
    ('column', 'public', 'users', 'email', 'text', true, 'missing or different: column public.users.email text'),
    ('column', 'public', 'users', 'id', 'bigint', true, 'missing or different: column public.users.id bigint'),
    ('column', 'public', 'users', 'is_active', 'boolean', true, 'missing or different: column public.users.is_active boolean'),
    ('column', 'public', 'users', 'last_seen_at', 'timestamp with time zone', true, 'missing or different: column public.users.last_seen_at timestamp with time zone'),
    ('constraint', 'public', 'user_consents', 'user_consents_check', '', true, 'missing or different: constraint public.user_consents.user_consents_check'),
    ('constraint', 'public', 'user_consents', 'user_consents_pkey', '', true, 'missing or different: constraint public.user_consents.user_consents_pkey'),
    ('constraint', 'public', 'user_consents', 'user_consents_user_id_fkey', '', true, 'missing or different: constraint public.user_consents.user_consents_user_id_fkey'),
    ('type', 'public', 'language_code', '', '', true, 'missing or different: enum public.language_code'),
    ('type', 'public', 'membership_tier', '', '', true, 'missing or different: enum public.membership_tier'),
    ('routine', 'audit', 'log_profile_change', '', '', true, 'missing or different: routine audit.log_profile_change.'),
    ('schema', 'public', '', '', '', true, 'missing or different: schema public'),
    ('relation', 'public', 'newsletter_signups', '', 'rp', false, 'already there: table public.newsletter_signups'),
    ('relation', 'public', 'user_consents', '', 'rp', true, 'missing or different: table public.user_consents'),
    ('relation', 'public', 'user_profiles', '', 'rp', true, 'missing or different: table public.user_profiles'),
    ('trigger', 'public', 'user_profiles', 'user_profiles_log', '', true, 'missing or different: trigger public.user_profiles.user_profiles_log'),
    ('relation', 'public', 'customer_directory', '', 'v', true, 'missing or different: view public.customer_directory'),
    ('relation', 'public', 'gold_customers', '', 'v', true, 'missing or different: view public.gold_customers')
  ) v(probe, a, b, c, d, present, reason)
  WHERE v.present IS DISTINCT FROM 
      CASE v.probe
        WHEN 'schema' THEN EXISTS (SELECT FROM pg_namespace n WHERE n.nspname = v.a)
        WHEN 'extension' THEN EXISTS (SELECT FROM pg_extension e WHERE e.extname = v.a)
        WHEN 'relation' THEN EXISTS (SELECT FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND (NOT v.present OR strpos(v.d, c.relkind::text) > 0))
        WHEN 'type' THEN EXISTS (SELECT FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = v.a AND t.typname = v.b)
        WHEN 'column' THEN EXISTS (SELECT FROM pg_attribute t JOIN pg_class c ON c.oid = t.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND t.attname = v.c AND t.attnum > 0 AND NOT t.attisdropped AND (NOT v.present OR format_type(t.atttypid, t.atttypmod) = v.d))
        WHEN 'constraint' THEN EXISTS (SELECT FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND k.conname = v.c)
        WHEN 'trigger' THEN EXISTS (SELECT FROM pg_trigger g JOIN pg_class c ON c.oid = g.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND g.tgname = v.c)
        WHEN 'policy' THEN EXISTS (SELECT FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid JOIN pg_namespace n ON n.oid = c.relnamespace
          WHERE n.nspname = v.a AND c.relname = v.b AND p.polname = v.c)
        WHEN 'routine' THEN EXISTS (SELECT FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = v.a AND p.proname = v.b
          AND coalesce((SELECT string_agg(format_type(u.type, NULL), ', ' ORDER BY u.n) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY u(type, n)), '') = v.c)
      END;
  IF reasons IS NOT NULL THEN
    RAISE EXCEPTION USING MESSAGE = 'Nothing was changed. The database is not as this script expects:' || reasons, HINT = 'Was the script run before, or made for another database? Generate it again from the schema that this database has.';
  END IF;
  PERFORM set_config('search_path', path, true);
END $smartspec$;

-- Refuses rows that cannot be carried, before anything is changed for good.
DO $smartspec$
DECLARE g record; r record; n bigint; refused boolean; reasons text := '';
BEGIN
  FOR g IN SELECT * FROM (VALUES
    ('public.user_profiles', 'SELECT t.ctid AS smartspec_place, t.* FROM public.user_profiles t', 't.phone::character varying(20)::text::text IS DISTINCT FROM t.phone::text', 'user_profiles.phone changes from text to character varying(20), and values would be changed or refused by that'),
    ('public.user_profiles', 'SELECT t.ctid AS smartspec_place, t.* FROM public.user_profiles t', 't.tier::text <> ALL (ARRAY[''member'', ''silver'', ''gold'']::text[])', 'user_profiles.tier changes from public.membership_tier to public.membership_tier, and values would be changed or refused by that'),
    ('public.user_profiles', 'SELECT t.ctid AS smartspec_place, t.* FROM public.user_profiles t', 't.loyalty_points::integer::bigint::text IS DISTINCT FROM t.loyalty_points::text', 'user_profiles.loyalty_points changes from bigint to integer, and values would be changed or refused by that')
  ) v(place, source, condition, reason) LOOP
    BEGIN
      EXECUTE format('SELECT count(*) FROM (%s) t WHERE %s', g.source, g.condition) INTO n;
    EXCEPTION WHEN data_exception OR integrity_constraint_violation THEN
      -- Some value cannot be converted at all: find out which rows, one by one.
      n := 0;
      FOR r IN EXECUTE format('SELECT ctid AS place FROM %s', g.place) LOOP
        BEGIN
          EXECUTE format('SELECT coalesce(bool_or(%s), false) FROM (%s) t WHERE t.smartspec_place = $1', g.condition, g.source) INTO refused USING r.place;
        EXCEPTION WHEN data_exception OR integrity_constraint_violation THEN
          refused := true;
        END;
        IF refused THEN n := n + 1; END IF;
      END LOOP;
    END;
    IF n > 0 THEN reasons := reasons || format(E'\n- %s (%s: %s)', g.reason, 'rows', n); END IF;
  END LOOP;
  IF reasons <> '' THEN
    RAISE EXCEPTION USING MESSAGE = 'Nothing was changed. Rows cannot be carried:' || reasons, HINT = 'Correct these rows, or declare in the spec what becomes of them, and generate the script again.';
  END IF;
END $smartspec$;

-- A place for everything that the way back needs.
CREATE SCHEMA smartspec_archive_d740d44a_undone_public;
COMMENT ON SCHEMA smartspec_archive_d740d44a_undone_public IS 'What a migration keeps for the way back; finalize.sql removes it.';

-- enum public.membership_tier changes: the old one stands aside until its values are converted.
ALTER TYPE public.membership_tier RENAME TO membership_tier__before;

-- trigger public.user_profiles.user_profiles_log is not in the wanted schema.
DROP TRIGGER user_profiles_log ON public.user_profiles;

-- view public.gold_customers changes, or stands in the way of a change: it is made anew below.
DROP VIEW public.gold_customers;

-- view public.customer_directory changes, or stands in the way of a change: it is made anew below.
DROP VIEW public.customer_directory;

-- constraint public.user_consents.user_consents_user_id_fkey is not in the wanted schema.
ALTER TABLE public.user_consents DROP CONSTRAINT user_consents_user_id_fkey;

-- default public.user_profiles.loyalty_points changes, or stands in the way of a change: it is made anew below.
ALTER TABLE public.user_profiles ALTER COLUMN loyalty_points DROP DEFAULT;

-- default public.user_profiles.tier changes, or stands in the way of a change: it is made anew below.
ALTER TABLE public.user_profiles ALTER COLUMN tier DROP DEFAULT;

-- table public.user_consents is not in the wanted schema: it moves to the archive with its rows.
ALTER TABLE public.user_consents SET SCHEMA smartspec_archive_d740d44a_undone_public;

-- routine audit.log_profile_change() is not in the wanted schema.
DROP FUNCTION audit.log_profile_change();

-- table public.users loses last_seen_at: the values are kept for the way back.
CREATE TABLE smartspec_archive_d740d44a_undone_public.users AS
SELECT id, last_seen_at
FROM public.users
WHERE last_seen_at IS NOT NULL;
COMMENT ON TABLE smartspec_archive_d740d44a_undone_public.users IS 'Values of public.users (last_seen_at), kept for the way back.';

-- column public.users.last_seen_at is not in the wanted schema.
ALTER TABLE public.users DROP COLUMN last_seen_at;

-- enum public.membership_tier is made anew, as the wanted schema has it.
CREATE TYPE public.membership_tier AS ENUM ('member', 'silver', 'gold');

-- table public.newsletter_signups comes back from the archive.
ALTER TABLE smartspec_archive_d740d44a_public.newsletter_signups SET SCHEMA public;

-- column public.user_profiles.fax is new.
ALTER TABLE public.user_profiles ADD COLUMN fax character varying(20);

-- table public.user_profiles: values for fax.
ALTER TABLE public.user_profiles DISABLE TRIGGER user_profiles_touch;
UPDATE public.user_profiles t SET fax = kept.fax
FROM smartspec_archive_d740d44a_public.user_profiles kept WHERE t.user_id = kept.user_id;
ALTER TABLE public.user_profiles ENABLE TRIGGER user_profiles_touch;

-- column public.user_profiles.display_name changes: notNullName.
DO $smartspec$
DECLARE named name;
BEGIN
  IF current_setting('server_version_num')::int >= 180000 THEN
    SELECT k.conname INTO named FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'n' AND k.conrelid = 'public.user_profiles'::regclass AND a.attname = 'display_name';
    IF named <> 'user_profiles_fullname_not_null' THEN
      EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', 'public.user_profiles', named, 'user_profiles_fullname_not_null');
    END IF;
  END IF;
END $smartspec$;

-- column public.user_profiles.loyalty_points changes: type.
ALTER TABLE public.user_profiles ALTER COLUMN loyalty_points TYPE integer;

-- column public.user_profiles.phone changes: type.
ALTER TABLE public.user_profiles ALTER COLUMN phone TYPE character varying(20);

-- column public.user_profiles.tier has values of a type that is made anew.
ALTER TABLE public.user_profiles ALTER COLUMN tier TYPE public.membership_tier USING tier::text::public.membership_tier;

-- table public.user_profiles loses preferred_language: the values are kept for the way back.
CREATE TABLE smartspec_archive_d740d44a_undone_public.user_profiles AS
SELECT user_id, preferred_language::text AS preferred_language
FROM public.user_profiles
WHERE preferred_language IS NOT NULL;
COMMENT ON TABLE smartspec_archive_d740d44a_undone_public.user_profiles IS 'Values of public.user_profiles (preferred_language), kept for the way back.';

-- column public.user_profiles.preferred_language is not in the wanted schema.
ALTER TABLE public.user_profiles DROP COLUMN preferred_language;

-- enum public.language_code is not in the wanted schema.
DROP TYPE public.language_code;

-- comment on column public.user_profiles.display_name changes: text.
COMMENT ON COLUMN public.user_profiles.display_name IS 'ชื่อ-นามสกุลตามที่ลูกค้ากรอก';

-- default public.user_profiles.loyalty_points is made anew, as the wanted schema has it.
ALTER TABLE public.user_profiles ALTER COLUMN loyalty_points SET DEFAULT 0;

-- default public.user_profiles.tier is made anew, as the wanted schema has it.
ALTER TABLE public.user_profiles ALTER COLUMN tier SET DEFAULT 'member'::public.membership_tier;

-- view public.customer_directory is made anew, as the wanted schema has it.
CREATE VIEW public.customer_directory AS
SELECT u.id,
    u.email,
    p.display_name AS fullname,
    p.phone,
    p.tier
   FROM (public.users u
     JOIN public.user_profiles p ON ((p.user_id = u.id)))
  WHERE u.is_active;

-- view public.gold_customers is made anew, as the wanted schema has it.
CREATE VIEW public.gold_customers AS
SELECT id,
    email,
    fullname
   FROM public.customer_directory
  WHERE (tier = 'gold'::public.membership_tier);

-- comment on view public.customer_directory is made anew, as the wanted schema has it.
COMMENT ON VIEW public.customer_directory IS 'รายชื่อลูกค้าสำหรับฝ่ายบริการ';

-- enum public.membership_tier: nothing uses the old one any more.
DROP TYPE public.membership_tier__before;

-- Everything is back in its place; the archive is empty.
DROP TABLE smartspec_archive_d740d44a_public.user_profiles;
DROP SCHEMA smartspec_archive_d740d44a_public;

-- Of what the way back put away, only what holds rows is kept.
DO $smartspec$
DECLARE r record; filled boolean; left_over boolean := false;
BEGIN
  FOR r IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'smartspec_archive_d740d44a_undone_public' AND c.relkind IN ('r', 'p') ORDER BY c.relname LOOP
    EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I)', 'smartspec_archive_d740d44a_undone_public', r.relname) INTO filled;
    IF filled THEN left_over := true; ELSE EXECUTE format('DROP TABLE %I.%I', 'smartspec_archive_d740d44a_undone_public', r.relname); END IF;
  END LOOP;
  IF NOT left_over THEN
    FOR r IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'smartspec_archive_d740d44a_undone_public' AND c.relkind = 'S' LOOP
      EXECUTE format('DROP SEQUENCE %I.%I', 'smartspec_archive_d740d44a_undone_public', r.relname);
    END LOOP;
    FOR r IN SELECT t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = 'smartspec_archive_d740d44a_undone_public' AND t.typtype IN ('d', 'e') ORDER BY t.typtype, t.typname LOOP
      EXECUTE format('DROP TYPE %I.%I', 'smartspec_archive_d740d44a_undone_public', r.typname);
    END LOOP;
    EXECUTE format('DROP SCHEMA %I', 'smartspec_archive_d740d44a_undone_public');
  END IF;
END $smartspec$;

-- index public.user_profiles.user_profiles_display_name_idx is called public.user_profiles.user_profiles_fullname_idx in the wanted schema.
ALTER INDEX public.user_profiles_display_name_idx RENAME TO user_profiles_fullname_idx;

-- column public.user_profiles.display_name is called public.user_profiles.fullname in the wanted schema.
ALTER TABLE public.user_profiles RENAME COLUMN display_name TO fullname;

COMMIT;
