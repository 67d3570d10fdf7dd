CREATE FUNCTION backwards(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT -btint4cmp($1, $2) $$;
CREATE FUNCTION other(integer, integer) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT btint4cmp($2, $1) $$;
CREATE OPERATOR FAMILY backwards_ops USING btree;
CREATE OPERATOR CLASS backwards_ops FOR TYPE integer USING btree FAMILY backwards_ops AS
  OPERATOR 1 >, OPERATOR 2 >=, OPERATOR 3 =, OPERATOR 4 <=, OPERATOR 5 <, FUNCTION 1 other(integer, integer);
COMMENT ON OPERATOR CLASS backwards_ops USING btree IS 'from high to low';
CREATE OPERATOR FAMILY "Made" USING hash;
COMMENT ON OPERATOR FAMILY "Made" USING hash IS 'new';
CREATE OPERATOR CLASS "of text" FOR TYPE text USING hash FAMILY "Made" AS OPERATOR 1 =, FUNCTION 1 hashtext(text);
CREATE OPERATOR FAMILY mixed USING btree;
ALTER OPERATOR FAMILY mixed USING btree ADD OPERATOR 1 < (bigint, smallint), OPERATOR 5 > (bigint, integer);
CREATE OPERATOR CLASS boxes FOR TYPE box USING gist AS OPERATOR 3 &&, OPERATOR 7 @>, OPERATOR 8 <@,
  FUNCTION 1 gist_box_consistent(internal, box, smallint, oid, internal), FUNCTION 2 gist_box_union(internal, internal),
  FUNCTION 5 gist_box_penalty(internal, internal, internal), FUNCTION 6 gist_box_picksplit(internal, internal), FUNCTION 7 gist_box_same(box, box, internal),
  FUNCTION 8 gist_box_distance(internal, box, smallint, oid, internal), OPERATOR 15 <-> (box, point) FOR ORDER BY float_ops;
CREATE TABLE t (id integer PRIMARY KEY, n integer, place box, EXCLUDE USING gist (place boxes WITH &&));
CREATE INDEX t_back ON t (n backwards_ops);
