CREATE SEQUENCE ticket START 100 INCREMENT 5;
CREATE TABLE guest (name text, ticket integer DEFAULT nextval('ticket'));
CREATE TABLE seat (no bigint DEFAULT nextval('ticket') PRIMARY KEY, row_name text);
