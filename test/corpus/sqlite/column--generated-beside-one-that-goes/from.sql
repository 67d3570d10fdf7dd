CREATE TABLE reading (
  code TEXT PRIMARY KEY,
  label TEXT NOT NULL DEFAULT '' COLLATE RTRIM,
  shown AS (coalesce(label, code)) STORED,
  amount NUMERIC NOT NULL,
  ratio REAL DEFAULT 1.5
);
CREATE INDEX reading_ratio ON reading (ratio);
CREATE TRIGGER reading_changed AFTER UPDATE ON reading BEGIN SELECT 1; END;
INSERT INTO reading (code, label, amount, ratio) VALUES ('a', 'one', 7, 2.5), ('b', 'two ', 8.25, NULL);
