CREATE TABLE t (id int PRIMARY KEY, s text NOT NULL DEFAULT 'a', n varchar(10)[]);
CREATE INDEX ts ON t (s);
CREATE VIEW v AS SELECT s FROM t;
INSERT INTO t VALUES (1, 'a', '{a,b}');
