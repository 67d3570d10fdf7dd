CREATE DOMAIN cents AS bigint CHECK (VALUE >= 0);
CREATE TABLE readings (
  at integer, place text, precise real, many real[], amount numeric(20,2), price numeric(10,1), total integer, ratio numeric(6,3), flags bit(4), raw json, code text, n integer,
  PRIMARY KEY (place, at)
);
