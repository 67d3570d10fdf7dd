CREATE TABLE places (code integer PRIMARY KEY, note text);
CREATE TABLE towns (people integer) INHERITS (places);
CREATE TABLE beasts (name text PRIMARY KEY, number smallint GENERATED ALWAYS AS IDENTITY (START 10));
CREATE TABLE birds (wings integer) INHERITS (beasts);
INSERT INTO places VALUES (1, 'x'), (2, 'y');
INSERT INTO towns VALUES (3, 'z', 100);
INSERT INTO beasts VALUES ('ox'), ('ass');
INSERT INTO birds VALUES ('owl', 30000, 2), ('hen', 7, 2);
