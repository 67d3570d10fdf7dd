CREATE TABLE parents (id integer PRIMARY KEY, code text NOT NULL UNIQUE);
CREATE TABLE retired (id integer PRIMARY KEY);
CREATE TABLE children (
  id integer PRIMARY KEY,
  parent integer NOT NULL DEFAULT 0 REFERENCES parents,
  code text NOT NULL REFERENCES parents (code),
  retired integer REFERENCES retired,
  a integer, b integer, CHECK (num_nonnulls(a, b) = 1)
);
