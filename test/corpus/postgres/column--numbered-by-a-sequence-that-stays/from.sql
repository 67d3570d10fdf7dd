CREATE SEQUENCE ticket START 100 INCREMENT 5;
CREATE TABLE guest (name text);
CREATE TABLE seat (no bigint DEFAULT nextval('ticket') PRIMARY KEY, row_name text);
INSERT INTO guest VALUES ('a'), ('b'), (NULL);
INSERT INTO seat (row_name) VALUES ('x'), ('y');
