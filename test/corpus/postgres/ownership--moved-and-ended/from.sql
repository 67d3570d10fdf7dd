CREATE SEQUENCE counter;
CREATE SEQUENCE spare;
CREATE TABLE a (id integer PRIMARY KEY DEFAULT nextval('counter'), other integer);
CREATE TABLE b (id integer PRIMARY KEY, extra integer DEFAULT nextval('spare'));
ALTER SEQUENCE counter OWNED BY a.id;
ALTER SEQUENCE spare OWNED BY b.extra;
INSERT INTO a (other) VALUES (1), (2);
INSERT INTO b (id) VALUES (1), (2);
