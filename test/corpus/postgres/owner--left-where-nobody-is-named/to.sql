CREATE TABLE t (id serial PRIMARY KEY, a varchar(20), n serial);
CREATE VIEW v AS SELECT id, a FROM t;
CREATE TABLE made (id integer PRIMARY KEY);
