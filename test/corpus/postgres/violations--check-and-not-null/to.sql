CREATE TABLE orders (id integer PRIMARY KEY, total integer CONSTRAINT positive CHECK (total >= 0), state text NOT NULL, note text CHECK (note <> 'x'));
