CREATE TABLE mail (id INTEGER PRIMARY KEY, address TEXT, sent INT, "at" TEXT);
CREATE INDEX mail_by_address ON mail (address);
CREATE UNIQUE INDEX mail_once ON mail (address, sent) WHERE sent IS NOT NULL;
CREATE INDEX "odd ""name" ON mail (lower(address) COLLATE NOCASE DESC, "at");
INSERT INTO mail VALUES (1, 'a@b', 1, 'x'), (2, 'a@b', NULL, NULL);
