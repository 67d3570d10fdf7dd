CREATE TABLE logs (id integer NOT NULL, kind text NOT NULL, body text, gone integer) PARTITION BY LIST (kind);
CREATE TABLE logs_a PARTITION OF logs FOR VALUES IN ('a');
CREATE TABLE logs_rest PARTITION OF logs DEFAULT;
INSERT INTO logs VALUES (1, 'a', 'x', 5), (2, 'b', NULL, NULL), (2, 'ค', NULL, 7);
