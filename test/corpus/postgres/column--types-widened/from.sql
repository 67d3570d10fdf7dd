CREATE TABLE t (
  id smallint PRIMARY KEY,
  a integer NOT NULL DEFAULT 5,
  b varchar(10),
  c numeric(6,2),
  d real,
  e char(4),
  f integer[],
  g date
);
CREATE TABLE u (t_id smallint REFERENCES t (id));
INSERT INTO t VALUES (1, 2147483647, 'ตัวอย่าง', 1234.56, 1.1, 'ab', '{1,NULL}', '2024-02-29'), (-32768, 0, '', NULL, 'NaN', NULL, '{}', NULL);
INSERT INTO u VALUES (1), (NULL);
