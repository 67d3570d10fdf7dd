CREATE TYPE state AS ENUM ('open', 'closed');
CREATE TABLE letters (id integer PRIMARY KEY, state state NOT NULL);
