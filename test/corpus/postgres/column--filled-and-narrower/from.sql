CREATE TYPE mood AS ENUM ('ok', 'bad', 'none');
CREATE TABLE t (id integer PRIMARY KEY, a text, b bigint, m text);
CREATE TABLE h (z integer) INHERITS (t);
