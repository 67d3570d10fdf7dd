CREATE SEQUENCE counter;
CREATE SEQUENCE spare;
CREATE TABLE a (id integer PRIMARY KEY DEFAULT nextval('counter'), other integer);
CREATE TABLE b (id integer PRIMARY KEY);
ALTER SEQUENCE counter OWNED BY a.other;
