CREATE FUNCTION rate() RETURNS numeric LANGUAGE sql IMMUTABLE AS $$ SELECT 7.5 $$;
CREATE TABLE sales (
  id integer PRIMARY KEY,
  net integer NOT NULL,
  rate integer NOT NULL DEFAULT rate(),
  CONSTRAINT sales_net CHECK (net >= rate() - 1000)
);
CREATE INDEX sales_by_rate ON sales ((net * rate()));
CREATE VIEW taxed AS SELECT id, net * rate() AS tax FROM sales;
COMMENT ON VIEW taxed IS 'with tax';
