CREATE TYPE state AS ENUM ('draft', 'posted', 'paid');
CREATE TABLE bills (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'draft', former state[]);
