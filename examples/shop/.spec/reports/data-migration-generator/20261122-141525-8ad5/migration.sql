-- Migration of user_profile: from the schema that the database has to the one that is wanted.
-- From schema a751f6096a9a828baad49cbc2304d587d22bb9d35913972cdc78fff26ae84e39 to schema 53548012feee688293090dcf059effb6f883680c2c4a883ce4a3273e80e6a218.
-- 27 steps, 1 checks of the rows, in one transaction: all or nothing.
-- What this would lose is kept in smartspec_archive_05bb132e_public until finalize.sql.
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
    ('schema', 'smartspec_archive_05bb132e_public', '', '', '', false, 'already there: schema smartspec_archive_05bb132e_public'),
    ('column', 'public', 'newsletter_signups', 'email', 'text', true, 'missing or different: column public.newsletter_signups.email text'),
    ('column', 'public', 'newsletter_signups', 'signed_up_at', 'timestamp with time zone', true, 'missing or different: column public.newsletter_signups.signed_up_at timestamp with time zone'),
    ('column', 'public', 'newsletter_signups', 'source', 'text', true, 'missing or different: column public.newsletter_signups.source text'),
    ('column', 'public', 'user_profiles', 'fax', 'character varying(20)', true, 'missing or different: column public.user_profiles.fax character varying(20)'),
    ('column', 'public', 'user_profiles', 'fullname', 'text', true, 'missing or different: column public.user_profiles.fullname text'),
    ('column', 'public', 'user_profiles', 'loyalty_points', 'integer', true, 'missing or different: column public.user_profiles.loyalty_points integer'),
    ('column', 'public', 'user_profiles', 'phone', 'character varying(20)', true, 'missing or different: column public.user_profiles.phone character varying(20)'),
    ('column', 'public', 'user_profiles', 'preferred_language', 'text', false, 'already there: column public.user_profiles.preferred_language'),
    ('column', 'public', 'user_profiles', 'tier', 'public.membership_tier', true, 'missing or different: column public.user_profiles.tier public.membership_tier'),
    ('column', 'public', 'user_profiles', 'user_id', 'bigint', true, 'missing or different: column public.user_profiles.user_id bigint'),
    ('column', 'public', 'users', 'email', 'text', true, 'missing or different: column public.users.email text'),
    ('column', 'public', 'users', 'id', 'bigint', true, 'missing or different: column public.users.id bigint'),
    ('column', 'public', 'users', 'is_active', 'boolean', true, 'missing or different: column public.users.is_active boolean'),
    ('column', 'public', 'users', 'last_seen_at', 'timestamp with time zone', false, 'already there: column public.users.last_seen_at'),
    ('constraint', 'public', 'newsletter_signups', 'newsletter_signups_pkey', '', true, 'missing or different: constraint public.newsletter_signups.newsletter_signups_pkey'),
    ('constraint', 'public', 'user_profiles', 'user_profiles_preferred_language_check', '', false, 'already there: constraint public.user_profiles.user_profiles_preferred_language_check'),
    ('constraint', 'public', 'users', 'users_pkey', '', true, 'missing or different: constraint public.users.users_pkey'),
    ('type', 'public', 'membership_tier', '', '', true, 'missing or different: enum public.membership_tier'),
    ('relation', 'public', 'user_profiles_fullname_idx', '', 'iI', true, 'missing or different: index public.user_profiles.user_profiles_fullname_idx'),
    ('routine', 'audit', 'log_profile_change', '', '', false, 'already there: routine audit.log_profile_change.'),
    ('schema', 'audit', '', '', '', true, 'missing or different: schema audit'),
    ('schema', 'public', '', '', '', true, 'missing or different: schema public'),
    ('relation', 'public', 'newsletter_signups', '', 'rp', true, 'missing or different: table public.newsletter_signups'),
    ('relation', 'public', 'user_consents', '', 'rp', false, 'already there: table public.user_consents'),
    ('relation', 'public', 'user_profiles', '', 'rp', true, 'missing or different: table public.user_profiles'),
    ('relation', 'public', 'users', '', 'rp', true, 'missing or different: table public.users'),
    ('trigger', 'public', 'user_profiles', 'user_profiles_log', '', false, 'already there: trigger public.user_profiles.user_profiles_log'),
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

-- column public.user_profiles.fullname is called public.user_profiles.display_name in the wanted schema.
ALTER TABLE public.user_profiles RENAME COLUMN fullname TO display_name;

-- index public.user_profiles.user_profiles_fullname_idx is called public.user_profiles.user_profiles_display_name_idx in the wanted schema.
ALTER INDEX public.user_profiles_fullname_idx RENAME TO user_profiles_display_name_idx;

-- Refuses rows that cannot be carried, before anything is changed for good.
DO $smartspec$
DECLARE g record; r record; n bigint; refused boolean; reasons text := '';
BEGIN
  FOR g IN SELECT * FROM (VALUES
    ('public.user_profiles', 'SELECT t.ctid AS smartspec_place, t.user_id, t.display_name, t.phone::text AS phone, t.birth_date, t.tier, t.loyalty_points::bigint AS loyalty_points, t.updated_at, (''th'')::text AS preferred_language FROM public.user_profiles t', 'NOT ((preferred_language = ANY (ARRAY[''th''::text, ''en''::text])))', 'user_profiles_preferred_language_check (user_profiles) is a rule that rows break')
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
CREATE SCHEMA smartspec_archive_05bb132e_public;
COMMENT ON SCHEMA smartspec_archive_05bb132e_public IS 'What a migration keeps for the way back; finalize.sql removes it.';

-- view public.gold_customers changes, or stands in the way of a change: it is made anew below.
DROP VIEW public.gold_customers;

-- view public.customer_directory changes, or stands in the way of a change: it is made anew below.
DROP VIEW public.customer_directory;

-- default public.user_profiles.loyalty_points changes, or stands in the way of a change: it is made anew below.
ALTER TABLE public.user_profiles ALTER COLUMN loyalty_points DROP DEFAULT;

-- table public.newsletter_signups is not in the wanted schema: it moves to the archive with its rows.
ALTER TABLE public.newsletter_signups SET SCHEMA smartspec_archive_05bb132e_public;

-- enum public.membership_tier changes: labels.
ALTER TYPE public.membership_tier ADD VALUE 'platinum' AFTER 'gold';

-- column public.user_profiles.display_name changes: notNullName.
DO $smartspec$
DECLARE named name;
BEGIN
  IF current_setting('server_version_num')::int >= 180000 THEN
    SELECT k.conname INTO named FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'n' AND k.conrelid = 'public.user_profiles'::regclass AND a.attname = 'display_name';
    IF named <> 'user_profiles_display_name_not_null' THEN
      EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', 'public.user_profiles', named, 'user_profiles_display_name_not_null');
    END IF;
  END IF;
END $smartspec$;

-- column public.user_profiles.loyalty_points changes: type.
ALTER TABLE public.user_profiles ALTER COLUMN loyalty_points TYPE bigint;

-- column public.user_profiles.phone changes: type.
ALTER TABLE public.user_profiles ALTER COLUMN phone TYPE text;

-- table public.user_profiles loses fax: the values are kept for the way back.
CREATE TABLE smartspec_archive_05bb132e_public.user_profiles AS
SELECT user_id, fax
FROM public.user_profiles
WHERE fax IS NOT NULL;
COMMENT ON TABLE smartspec_archive_05bb132e_public.user_profiles IS 'Values of public.user_profiles (fax), kept for the way back.';

-- column public.user_profiles.fax is not in the wanted schema.
ALTER TABLE public.user_profiles DROP COLUMN fax;

-- comment on column public.user_profiles.display_name changes: text.
COMMENT ON COLUMN public.user_profiles.display_name IS 'ชื่อที่ลูกค้าต้องการให้ร้านเรียก';

-- routine audit.log_profile_change() is new.
CREATE OR REPLACE FUNCTION audit.log_profile_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
BEGIN
  INSERT INTO audit.change_log (table_name, row_key) VALUES (TG_TABLE_NAME, NEW.user_id::text);
  RETURN NEW;
END
$function$;

-- table public.user_consents is new.
CREATE TABLE public.user_consents (
  user_id bigint NOT NULL,
  purpose text NOT NULL,
  granted_at timestamp with time zone DEFAULT now() NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT user_consents_pkey PRIMARY KEY (user_id, purpose),
  CONSTRAINT user_consents_check CHECK ((revoked_at >= granted_at))
);

-- column public.user_profiles.preferred_language is new.
ALTER TABLE public.user_profiles ADD COLUMN preferred_language text;

-- column public.users.last_seen_at is new.
ALTER TABLE public.users ADD COLUMN last_seen_at timestamp with time zone;

-- default public.user_profiles.loyalty_points is made anew, as the wanted schema has it.
ALTER TABLE public.user_profiles ALTER COLUMN loyalty_points SET DEFAULT 0;

-- constraint public.user_consents.user_consents_user_id_fkey is new.
ALTER TABLE public.user_consents ADD CONSTRAINT user_consents_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id) ON DELETE CASCADE;

-- comment on table public.user_consents is new.
COMMENT ON TABLE public.user_consents IS 'ความยินยอมตาม พ.ร.บ. คุ้มครองข้อมูลส่วนบุคคล';

-- table public.user_profiles: values for preferred_language.
ALTER TABLE public.user_profiles DISABLE TRIGGER user_profiles_touch;
UPDATE public.user_profiles SET preferred_language = 'th' WHERE preferred_language IS NULL;
ALTER TABLE public.user_profiles ENABLE TRIGGER user_profiles_touch;
ALTER TABLE public.user_profiles ALTER COLUMN preferred_language SET NOT NULL;

-- constraint public.user_profiles.user_profiles_preferred_language_check is new.
ALTER TABLE public.user_profiles ADD CONSTRAINT user_profiles_preferred_language_check CHECK ((preferred_language = ANY (ARRAY['th'::text, 'en'::text])));

-- view public.customer_directory is made anew, as the wanted schema has it.
CREATE VIEW public.customer_directory AS
SELECT u.id,
    u.email,
    p.display_name,
    p.phone,
    p.tier,
    p.preferred_language
   FROM (public.users u
     JOIN public.user_profiles p ON ((p.user_id = u.id)))
  WHERE u.is_active;

-- view public.gold_customers is made anew, as the wanted schema has it.
CREATE VIEW public.gold_customers AS
SELECT id,
    email,
    display_name
   FROM public.customer_directory
  WHERE (tier >= 'gold'::public.membership_tier);

-- trigger public.user_profiles.user_profiles_log is new.
CREATE TRIGGER user_profiles_log AFTER UPDATE ON public.user_profiles FOR EACH ROW WHEN ((old.* IS DISTINCT FROM new.*)) EXECUTE FUNCTION audit.log_profile_change();

-- comment on view public.customer_directory is made anew, as the wanted schema has it.
COMMENT ON VIEW public.customer_directory IS 'รายชื่อลูกค้าสำหรับฝ่ายบริการ';

COMMIT;
