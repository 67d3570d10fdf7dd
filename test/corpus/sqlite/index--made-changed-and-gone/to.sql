CREATE TABLE mail (id INTEGER PRIMARY KEY, address TEXT, sent INT, "at" TEXT);
CREATE INDEX mail_by_address ON mail (address DESC);
CREATE INDEX "odd ""name" ON mail (lower(address) COLLATE NOCASE DESC, "at");
CREATE INDEX mail_by_time ON mail ("at") WHERE "at" > '2';
CREATE UNIQUE INDEX mail_by_id ON mail (id, address);
