CREATE TABLE reading (
  code TEXT PRIMARY KEY,
  label TEXT NOT NULL DEFAULT '' COLLATE RTRIM,
  shown AS (coalesce(label, code)) STORED,
  ratio REAL DEFAULT 1.5
);
