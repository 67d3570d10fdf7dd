CREATE SCHEMA app;
CREATE TABLE app.accounts (id integer PRIMARY KEY, status text, amount integer);
CREATE TABLE app.events (id integer PRIMARY KEY, body text);
CREATE PUBLICATION changed FOR TABLE app.accounts (id, amount) WHERE (amount > 0);
CREATE PUBLICATION gone FOR TABLE app.events WITH (publish = 'insert');
CREATE PUBLICATION anew FOR ALL TABLES;
CREATE PUBLICATION over_a_type FOR TABLE app.accounts WHERE (amount > 0);
COMMENT ON PUBLICATION changed IS 'สำหรับรายงาน';
INSERT INTO app.accounts VALUES (1, 'open', 5), (2, NULL, NULL);
