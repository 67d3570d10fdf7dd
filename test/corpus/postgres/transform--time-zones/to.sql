CREATE TABLE events (
  id integer PRIMARY KEY, starts timestamptz NOT NULL, ends timestamptz(0), seen timestamp, logged timestamp(3) NOT NULL DEFAULT '2024-01-01 01:00', slots timestamptz[]
);
CREATE INDEX events_starts ON events (starts) WHERE ends IS NULL;
CREATE VIEW running AS SELECT id, starts FROM events WHERE ends IS NULL;
