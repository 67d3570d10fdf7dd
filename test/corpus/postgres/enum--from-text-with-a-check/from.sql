CREATE TABLE tickets (
  id integer PRIMARY KEY,
  priority text NOT NULL DEFAULT 'normal' CHECK (priority IN ('low', 'normal', 'high'))
);
CREATE INDEX tickets_urgent ON tickets (id) WHERE priority = 'high';
INSERT INTO tickets VALUES (1, 'low'), (2, 'high');
