CREATE TYPE state AS ENUM ('draft', 'sent', 'paid', 'void');
CREATE TABLE bills (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'draft', former state[]);
INSERT INTO bills VALUES (1, 'draft', '{sent,void}'), (2, 'paid', NULL), (3, 'sent', '{draft}');
