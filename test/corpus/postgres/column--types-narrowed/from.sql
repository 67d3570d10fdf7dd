CREATE TABLE t (id bigint PRIMARY KEY, a text, b varchar(40) NOT NULL, c numeric(10,4), d timestamptz, e text DEFAULT '0');
INSERT INTO t VALUES (1, '12', 'short', 1.5000, '2024-01-01 00:00+00', '1'), (2, NULL, '', NULL, NULL, NULL);
