CREATE TYPE colour AS ENUM ('red', 'yellow', 'green');
CREATE TABLE kept (id integer PRIMARY KEY, c colour);
