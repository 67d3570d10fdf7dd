CREATE DOMAIN name AS text;
CREATE TABLE t (id integer PRIMARY KEY, a text);
INSERT INTO t VALUES (1, 'X'), (2, NULL), (3, '');
