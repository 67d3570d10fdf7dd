CREATE DOMAIN public.amount AS bigint CHECK (VALUE >= 0);
CREATE DOMAIN public.small_amount AS public.amount;
CREATE DOMAIN public.label AS varchar(20);
CREATE DOMAIN public.moment AS timestamp with time zone;
CREATE TABLE bill (id integer PRIMARY KEY, total double precision, part numeric, share public.small_amount, name text, code public.label, paid public.moment);
