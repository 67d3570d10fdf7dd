SET check_function_bodies = false;
CREATE FUNCTION count_b() RETURNS bigint LANGUAGE sql STABLE AS 'select count(*) from public.b';
CREATE FUNCTION rows_b() RETURNS SETOF bigint LANGUAGE plpgsql AS $$ declare r public.b%rowtype; begin return query select id::bigint from public.b; end $$;
CREATE TABLE a (id int PRIMARY KEY, n bigint DEFAULT count_b());
CREATE TABLE b (id int PRIMARY KEY, a_id int REFERENCES a DEFERRABLE INITIALLY DEFERRED);
ALTER TABLE a ADD COLUMN b_id int REFERENCES b;
CREATE VIEW v AS SELECT a.*, count_b() AS c FROM a;
CREATE FUNCTION v_rows() RETURNS SETOF v LANGUAGE sql AS 'select * from public.v';
CREATE VIEW w AS SELECT * FROM v_rows();
