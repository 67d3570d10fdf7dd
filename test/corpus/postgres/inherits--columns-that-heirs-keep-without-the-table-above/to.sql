CREATE TYPE colour AS ENUM ('red', 'blue');
CREATE TABLE things (id integer PRIMARY KEY);
CREATE TABLE boxes (depth integer, size integer, colour colour) INHERITS (things);
CREATE TABLE bags (depth integer, size text NOT NULL, colour colour) INHERITS (things);
