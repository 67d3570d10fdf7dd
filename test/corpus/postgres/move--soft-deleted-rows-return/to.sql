CREATE TABLE all_customers (id integer PRIMARY KEY, mail text NOT NULL, deleted_at timestamptz);
CREATE UNIQUE INDEX all_customers_mail ON all_customers (mail) WHERE deleted_at IS NULL;
CREATE VIEW customers AS SELECT id, mail FROM all_customers WHERE deleted_at IS NULL;
