CREATE TABLE events (
  id integer PRIMARY KEY, starts timestamp NOT NULL, ends timestamp(0), seen timestamptz, logged timestamptz(3) NOT NULL DEFAULT '2024-01-01 00:00+00', slots timestamp[]
);
CREATE INDEX events_starts ON events (starts) WHERE ends IS NULL;
CREATE VIEW running AS SELECT id, starts FROM events WHERE ends IS NULL;

INSERT INTO events VALUES
  (1, '2024-03-31 02:30', '2024-10-27 02:30', '2024-10-27 00:30+00', '2024-10-27 01:30:00.123+00', '{"2024-03-31 02:30",NULL}'),
  (2, '2024-06-01 12:00:00.123456', NULL, '2024-10-27 01:30+00', '2024-03-31 01:00+00', '{}'),
  (3, 'infinity', '-infinity', 'infinity', '-infinity', NULL),
  (4, '1883-01-01 00:00', '0044-03-15 12:00 BC', NULL, '1890-01-01 00:00:00+00', '{infinity}');
