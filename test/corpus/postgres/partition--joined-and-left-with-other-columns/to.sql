CREATE TABLE logs (id bigint NOT NULL, kind text NOT NULL, body text, at date DEFAULT '2020-01-01') PARTITION BY LIST (kind);
CREATE TABLE logs_a PARTITION OF logs FOR VALUES IN ('a');
CREATE TABLE logs_c PARTITION OF logs FOR VALUES IN ('c');
CREATE TABLE logs_b (id integer NOT NULL, kind text NOT NULL, body varchar(60), more integer);
