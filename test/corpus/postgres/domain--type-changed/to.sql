CREATE DOMAIN amount AS numeric(12,2) CHECK (VALUE >= 0);
CREATE TABLE bills (id integer PRIMARY KEY, total amount NOT NULL, parts amount[]);
CREATE VIEW big_bills AS SELECT id, total FROM bills WHERE total > 100;
CREATE FUNCTION double_of(a amount) RETURNS amount LANGUAGE sql IMMUTABLE AS $$ SELECT (a * 2)::amount $$;
