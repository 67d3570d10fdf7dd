CREATE DOMAIN public.amount AS bigint CHECK (VALUE >= 0);
CREATE DOMAIN public.small_amount AS public.amount;
CREATE DOMAIN public.label AS varchar(20);
CREATE TABLE bill (id integer PRIMARY KEY, total public.amount, part public.small_amount, share double precision, name public.label, code text, paid timestamp);
INSERT INTO bill VALUES (1, 1000000000000000, 5000000000000000, 1e15, 'one', 'a', '2026-01-01 10:00'), (2, 7, NULL, 1e16, NULL, 'b', NULL);
