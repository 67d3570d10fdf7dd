CREATE TYPE colour AS ENUM ('red', 'green', 'blue');
CREATE TABLE kept (id integer PRIMARY KEY, c colour);
