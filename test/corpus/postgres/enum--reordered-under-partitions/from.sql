CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy', 'over');
CREATE TABLE t (id integer, m mood NOT NULL, PRIMARY KEY (id, m)) PARTITION BY RANGE (m);
CREATE TABLE t_low PARTITION OF t FOR VALUES FROM (MINVALUE) TO ('ok');
CREATE TABLE t_high PARTITION OF t FOR VALUES FROM ('ok') TO ('over');
CREATE TABLE l (id integer, m mood NOT NULL) PARTITION BY LIST (m);
CREATE TABLE l_sad PARTITION OF l FOR VALUES IN ('sad');
CREATE TABLE l_rest PARTITION OF l DEFAULT;
INSERT INTO t VALUES (1, 'sad'), (2, 'ok'), (3, 'happy');
INSERT INTO l VALUES (1, 'sad'), (2, 'ok');
