CREATE TABLE devices (id uuid PRIMARY KEY, settings jsonb NOT NULL DEFAULT '{}', lat double precision, lon double precision);

INSERT INTO devices VALUES
  ('00000000-0000-4000-8000-000000000001', '{"color": "red", "size": 3, "rest": [1, 2]}', 13.75, 100.5),
  ('00000000-0000-4000-8000-000000000002', '{}', NULL, 1),
  ('00000000-0000-4000-8000-000000000003', '{"size": null, "color": null}', NULL, NULL);
