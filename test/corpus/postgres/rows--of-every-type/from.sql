CREATE TABLE values_of_all (
  id uuid PRIMARY KEY,
  b boolean, i2 smallint, i8 bigint, n numeric, f4 real, f8 double precision, m money,
  t text, v varchar(5), c char(3), bin bytea, d date, ts timestamp, tz timestamptz, ti time, iv interval,
  j json, jb jsonb, ip inet, mac macaddr, p point, r tstzrange, mr int4multirange, bits bit(3), vb bit varying,
  tv tsvector, a2 integer[][], x xml
);
INSERT INTO values_of_all (id, t, c, n, f8, tz, ts, iv, j, a2, bin, d) VALUES
  ('00000000-0000-0000-0000-000000000001', 'น้ำ 🙂 é', 'a', 'NaN', '-Infinity', 'infinity', '-infinity', '-1 mon +2 days', '{"a":  1, "a": 2}', '{{1,2},{3,NULL}}', '\x00ff', '0044-03-15 BC'),
  ('00000000-0000-0000-0000-000000000002', '', '', 0.000000000000000000001, 1e-320, '1900-01-01 00:00:00.123456+07', NULL, '0', 'null', '{}', '', 'infinity');
CREATE TABLE keyless AS SELECT t, n, tz, c, j::jsonb AS j FROM values_of_all;
