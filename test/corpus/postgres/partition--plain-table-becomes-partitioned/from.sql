CREATE TABLE accounts (id integer PRIMARY KEY);
CREATE TABLE entries (
  id bigint GENERATED ALWAYS AS IDENTITY, number serial, account integer NOT NULL REFERENCES accounts, day date NOT NULL,
  amount numeric(10, 2) DEFAULT 0, doubled numeric GENERATED ALWAYS AS (amount * 2) STORED, code integer,
  CONSTRAINT entries_key PRIMARY KEY (id, day), CHECK (amount > -1000000)
);
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
INSERT INTO accounts VALUES (1), (2);
INSERT INTO entries (account, day, amount, code) VALUES (1, '2023-02-02', 12.5, 1), (1, '2024-02-02', NULL, 77), (2, '2024-12-31', 3, NULL), (2, '1999-01-01', 4, 2);
INSERT INTO links VALUES (1, '2023-02-02'), (3, '2024-12-31');
