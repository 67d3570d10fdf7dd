-- End of the migration of user_profile: removes everything that was kept for the way back. There is no way back afterwards.
-- From schema a751f6096a9a828baad49cbc2304d587d22bb9d35913972cdc78fff26ae84e39 to schema 53548012feee688293090dcf059effb6f883680c2c4a883ce4a3273e80e6a218.

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
DROP TABLE IF EXISTS smartspec_archive_05bb132e_public.user_profiles;
DROP TABLE IF EXISTS smartspec_archive_05bb132e_public.newsletter_signups;
DROP SCHEMA IF EXISTS smartspec_archive_05bb132e_public;
DROP TABLE IF EXISTS smartspec_archive_05bb132e_undone_public.users;
DROP TABLE IF EXISTS smartspec_archive_05bb132e_undone_public.user_profiles;
DROP TABLE IF EXISTS smartspec_archive_05bb132e_undone_public.user_consents;
DROP SCHEMA IF EXISTS smartspec_archive_05bb132e_undone_public;
COMMIT;
