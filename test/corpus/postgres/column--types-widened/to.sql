CREATE TABLE t (
  id integer PRIMARY KEY,
  a bigint NOT NULL DEFAULT 5,
  b text,
  c numeric(10,2),
  d double precision,
  e varchar(4),
  f bigint[],
  g timestamp
);
CREATE TABLE u (t_id integer REFERENCES t (id));
