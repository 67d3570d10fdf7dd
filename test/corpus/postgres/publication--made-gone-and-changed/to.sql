CREATE SCHEMA app;
CREATE TABLE app.accounts (id integer PRIMARY KEY, status text, amount bigint);
CREATE TABLE app.events (id integer PRIMARY KEY, body text);
CREATE PUBLICATION changed FOR TABLE app.accounts (id, status, amount) WHERE (id > 0), app.events WITH (publish = 'insert, update');
CREATE PUBLICATION made FOR TABLES IN SCHEMA app;
CREATE PUBLICATION anew FOR TABLE app.events;
CREATE PUBLICATION over_a_type FOR TABLE app.accounts WHERE (amount > 0);
COMMENT ON PUBLICATION changed IS 'สำหรับรายงาน';
