CREATE TYPE fr AS RANGE (subtype = float8, subtype_diff = float8mi);
CREATE TYPE fresh AS RANGE (subtype = date, multirange_type_name = "Fresh Multi");
CREATE TABLE t (id int PRIMARY KEY, r fr DEFAULT '[1,2]', m "fr_multirange", f fresh, fm "Fresh Multi");
CREATE INDEX t_r ON t USING gist (r);
CREATE FUNCTION w(r fr) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'select upper(r) - lower(r)';
COMMENT ON TYPE fr IS 'doubles';
