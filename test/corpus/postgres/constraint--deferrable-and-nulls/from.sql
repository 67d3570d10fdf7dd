CREATE TABLE p (id integer PRIMARY KEY, code text, n integer, during int4range, CONSTRAINT p_code UNIQUE (code), CONSTRAINT p_n UNIQUE (n));
CREATE TABLE c (p integer CONSTRAINT c_p REFERENCES p, q integer CONSTRAINT c_q REFERENCES p DEFERRABLE, code text CONSTRAINT c_code REFERENCES p (code));
CREATE UNIQUE INDEX p_during ON p (during);
INSERT INTO p VALUES (1, 'a', 1, '[1,5)'), (2, NULL, 2, '[7,9)'); INSERT INTO c VALUES (1, 2, 'a');
