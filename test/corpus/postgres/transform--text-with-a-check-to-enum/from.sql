CREATE TABLE tickets (
  id integer PRIMARY KEY, state varchar(20) NOT NULL DEFAULT 'New' CHECK (state IN ('New', 'new', 'in progress', 'Done')), log text[],
  is_done boolean GENERATED ALWAYS AS (state = 'Done') STORED
);
CREATE UNIQUE INDEX tickets_new ON tickets (id) WHERE state = 'New';
CREATE VIEW open_tickets AS SELECT id, state FROM tickets WHERE state <> 'Done';
INSERT INTO tickets VALUES (1, 'New', '{New,new}'), (2, 'new', NULL), (3, 'in progress', '{"in progress",NULL}'), (4, 'Done', '{}');
