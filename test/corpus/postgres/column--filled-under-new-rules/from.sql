CREATE TABLE t (id integer PRIMARY KEY, code text, kind text, tag text UNIQUE CHECK (tag <> 'bad'));
INSERT INTO t VALUES (1, NULL, 'a', NULL), (2, 'x', 'b', 'c');
