CREATE TABLE accounts (id integer PRIMARY KEY);
CREATE TABLE entries (
  id bigint GENERATED ALWAYS AS IDENTITY, number serial, account integer NOT NULL REFERENCES accounts, day date NOT NULL,
  amount numeric(10, 2) DEFAULT 0, doubled numeric GENERATED ALWAYS AS (amount * 2) STORED, code bigint, note text NOT NULL DEFAULT 'none',
  CONSTRAINT entries_key PRIMARY KEY (id, day), CHECK (amount > -1000000)
) PARTITION BY RANGE (day);
CREATE TABLE entries_2023 PARTITION OF entries FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE entries_2024 PARTITION OF entries FOR VALUES FROM ('2024-01-01') TO ('2025-01-01') PARTITION BY RANGE (day);
CREATE TABLE entries_2024_1 PARTITION OF entries_2024 FOR VALUES FROM ('2024-01-01') TO ('2024-07-01');
CREATE TABLE entries_2024_rest PARTITION OF entries_2024 DEFAULT;
CREATE TABLE entries_rest PARTITION OF entries DEFAULT;
CREATE INDEX entries_day ON entries (day);
CREATE VIEW totals AS SELECT account, sum(amount) AS total FROM entries GROUP BY account;
CREATE TABLE links (entry bigint, day date, FOREIGN KEY (entry, day) REFERENCES entries (id, day) ON DELETE CASCADE);
CREATE FUNCTION noisy() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.amount := NEW.amount + 1; RETURN NEW; END $$;
CREATE TRIGGER noisy BEFORE INSERT OR UPDATE ON entries FOR EACH ROW WHEN (NEW.code = 77) EXECUTE FUNCTION noisy();
ALTER TABLE entries ENABLE ROW LEVEL SECURITY;
CREATE POLICY all_can ON entries USING (true);
GRANT SELECT ON entries TO PUBLIC;
COMMENT ON TABLE entries IS 'สมุดรายวัน';
COMMENT ON COLUMN entries.amount IS 'บาท';
