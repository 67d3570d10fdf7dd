CREATE TYPE tone AS ENUM ('low', 'high');
CREATE TABLE readings (
  id integer PRIMARY KEY,
  amount integer NOT NULL,
  taken date,
  device uuid,
  body jsonb,
  ok boolean DEFAULT false,
  level tone,
  tags text[]
);
CREATE INDEX readings_level ON readings (level);
CREATE VIEW readings_ok AS SELECT id, ok FROM readings WHERE ok;
