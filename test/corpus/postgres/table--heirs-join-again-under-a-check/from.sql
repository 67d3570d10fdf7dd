CREATE TABLE visit (at integer, page text, CONSTRAINT told CHECK (page IS NOT NULL));
CREATE TABLE visit_old (at integer, kind text, page text, CONSTRAINT told CHECK (page IS NOT NULL)) INHERITS (visit);
CREATE TABLE visit_new () INHERITS (visit);
CREATE TABLE part (at integer, page text, CONSTRAINT told CHECK (page IS NOT NULL)) PARTITION BY LIST (at);
CREATE TABLE part_1 PARTITION OF part FOR VALUES IN (1);
INSERT INTO visit VALUES (1, 'a'), (2, 'b'), (200, 'c'), (201, 'c'), (300, 'd');
INSERT INTO visit_old VALUES (10, 'a', 'p'), (11, 'b', 'q');
INSERT INTO visit_new VALUES (10, 'p'), (11, 'b');
INSERT INTO part VALUES (1, 'p'), (1, 'q');
