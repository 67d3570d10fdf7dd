CREATE TABLE pets (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('cat', 'dog')),
  cat_id integer UNIQUE,
  dog_id integer UNIQUE,
  name text NOT NULL,
  indoor boolean,
  weight numeric(6, 2)
);
