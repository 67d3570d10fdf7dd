CREATE TABLE items (code bigint, name varchar(30));
CREATE TABLE books (pages int) INHERITS (items);
