CREATE ROLE reader;
CREATE TABLE sales (id integer PRIMARY KEY, amount bigint NOT NULL);
CREATE VIEW amounts AS SELECT id, amount FROM sales;
COMMENT ON COLUMN amounts.amount IS 'จำนวน';
GRANT SELECT (amount) ON amounts TO reader;
