CREATE TYPE state AS ENUM ('draft', 'open');
CREATE TABLE letters (id integer PRIMARY KEY, state state NOT NULL);
CREATE TABLE drafts (id integer PRIMARY KEY, body text, state state DEFAULT 'draft');
INSERT INTO letters VALUES (1, 'open');
INSERT INTO drafts VALUES (7, 'สวัสดี', 'draft'), (8, NULL, NULL);
