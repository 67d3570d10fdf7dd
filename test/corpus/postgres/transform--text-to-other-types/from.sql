CREATE TYPE tone AS ENUM ('low', 'high');
CREATE TABLE readings (
  id integer PRIMARY KEY,
  amount text NOT NULL,
  taken text DEFAULT 'unknown',
  device text,
  body text,
  ok text DEFAULT 'n',
  level text,
  tags text
);
CREATE INDEX readings_level ON readings (lower(level));
CREATE VIEW readings_ok AS SELECT id, ok FROM readings WHERE ok = 'y';

INSERT INTO readings VALUES
  (1, '42', '2024-02-29', 'a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11', '{"b": 1, "a": [1,2]}', 'y', 'LOW', 'a,b'),
  (2, ' 7 ', 'unknown', 'A0EEBC999C0B4EF8BB6D6BB9BD380A11', 'not json', 'n', 'High', ''),
  (3, 'n/a', NULL, 'no device', NULL, 'maybe', 'loud', NULL);
