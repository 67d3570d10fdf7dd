CREATE TABLE t (id integer PRIMARY KEY, price money, code char(6), flag integer DEFAULT 1, at timestamp DEFAULT '2020-01-01', tags text);
INSERT INTO t VALUES (1, 12.50, 'ab', 1, '2024-03-31 02:30', 'a,b'), (2, NULL, NULL, 0, NULL, NULL);
