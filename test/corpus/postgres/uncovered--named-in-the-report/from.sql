CREATE TABLE ledger (id integer PRIMARY KEY, body text);
INSERT INTO ledger VALUES (1, 'แถวแรก');
