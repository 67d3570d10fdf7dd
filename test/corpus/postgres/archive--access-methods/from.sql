CREATE ACCESS METHOD old_heap TYPE TABLE HANDLER heap_tableam_handler;
CREATE FUNCTION backwards(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT btint4cmp($2, $1) $$;
CREATE OPERATOR CLASS backwards_ops FOR TYPE integer USING btree AS
  OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 backwards(integer, integer);
CREATE TYPE integers AS RANGE (SUBTYPE = integer, SUBTYPE_OPCLASS = backwards_ops);
CREATE TABLE gone (id integer PRIMARY KEY, body text, n integer, span integers) USING old_heap;
CREATE INDEX gone_back ON gone (n backwards_ops);
INSERT INTO gone VALUES (1, 'ก', 7, '[9,3)'), (2, NULL, 8, NULL);
