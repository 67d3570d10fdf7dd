CREATE DOMAIN amount AS numeric(8,2) CHECK (VALUE >= 0);
CREATE TABLE bills (id integer PRIMARY KEY, total amount NOT NULL, parts amount[]);
CREATE VIEW big_bills AS SELECT id, total FROM bills WHERE total > 100;
CREATE FUNCTION double_of(a amount) RETURNS amount LANGUAGE sql IMMUTABLE AS $$ SELECT (a * 2)::amount $$;
INSERT INTO bills VALUES (1, 0.10, '{1.00,2.50}'), (2, 999999.99, NULL);
