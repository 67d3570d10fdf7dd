CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE notes (a integer CONSTRAINT a CHECK (a > 0), b text, m mood, n integer CONSTRAINT n CHECK (n > 0));
CREATE TABLE base (x integer CONSTRAINT x CHECK (x > 0));
CREATE TABLE heir (y integer) INHERITS (base);
