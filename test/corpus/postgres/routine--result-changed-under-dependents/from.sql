CREATE FUNCTION rate() RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT 7 $$;
CREATE TABLE sales (
  id integer PRIMARY KEY,
  net integer NOT NULL,
  rate integer NOT NULL DEFAULT rate(),
  CONSTRAINT sales_net CHECK (net >= rate() - 1000)
);
CREATE INDEX sales_by_rate ON sales ((net * rate()));
CREATE VIEW taxed AS SELECT id, net * rate() AS tax FROM sales;
COMMENT ON VIEW taxed IS 'with tax';
INSERT INTO sales VALUES (1, 100, 7), (2, 200, 10);
