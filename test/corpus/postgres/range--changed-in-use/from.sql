CREATE TYPE fr AS RANGE (subtype = float4);
CREATE TYPE gone AS RANGE (subtype = text, collation = "C");
CREATE TABLE t (id int PRIMARY KEY, r fr DEFAULT '[1,2]', m "fr_multirange");
CREATE INDEX t_r ON t USING gist (r);
CREATE FUNCTION w(r fr) RETURNS float8 LANGUAGE sql IMMUTABLE AS 'select upper(r) - lower(r)';
COMMENT ON TYPE fr IS 'floats';
INSERT INTO t VALUES (1, '[1,2]', '{[1,2],[3,4]}');
