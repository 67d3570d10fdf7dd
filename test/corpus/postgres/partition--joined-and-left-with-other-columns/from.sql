CREATE TABLE logs (id integer NOT NULL, kind text NOT NULL, body varchar(50)) PARTITION BY LIST (kind);
CREATE TABLE logs_a PARTITION OF logs FOR VALUES IN ('a');
CREATE TABLE logs_b PARTITION OF logs FOR VALUES IN ('b');
CREATE TABLE logs_c (kind text NOT NULL, id integer NOT NULL, gone integer);
INSERT INTO logs VALUES (1, 'a', 'x'), (2, 'b', 'ข'); INSERT INTO logs_c VALUES ('c', 3, 7);
