CREATE DOMAIN cents AS bigint CHECK (VALUE >= 0);
CREATE TABLE readings (
  at integer, place text, precise double precision, many double precision[], amount numeric, price money, total cents, ratio real, flags bit(8), raw jsonb, code char(4), n bigint,
  PRIMARY KEY (place, at)
);
INSERT INTO readings VALUES
  (1, 'a', 0.1, '{0.1,1e10,NaN}', 12345678901234567890.123456789, 1234.56, 5000000000, 0.1, B'10101010', '{"b": 1.50, "a": 1}', 'ab', 9223372036854775807),
  (2, 'a', 'NaN', '{}', 'NaN', -0.01, 0, '-0', B'00000000', '1.10', '', -1),
  (3, 'ก', '-0', NULL, NULL, NULL, NULL, 'Infinity', NULL, 'null', NULL, NULL);
