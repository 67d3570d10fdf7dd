CREATE SCHEMA shop;
COMMENT ON SCHEMA shop IS 'where we sell';
CREATE TABLE shop.invoices (number integer PRIMARY KEY, total numeric(10,2));
