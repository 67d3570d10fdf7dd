CREATE TYPE ticket_state AS ENUM ('new', 'in_progress', 'done');
CREATE TABLE tickets (
  id integer PRIMARY KEY, state ticket_state NOT NULL DEFAULT 'new', log ticket_state[],
  is_done boolean GENERATED ALWAYS AS (state = 'done') STORED
);
CREATE UNIQUE INDEX tickets_new ON tickets (id) WHERE state = 'new';
CREATE VIEW open_tickets AS SELECT id, state FROM tickets WHERE state <> 'done';
