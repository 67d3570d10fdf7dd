CREATE TABLE visit (at integer, page text, CONSTRAINT told CHECK (page <> ''));
CREATE TABLE visit_new (at integer, page text);
INSERT INTO visit VALUES (1, 'a');
INSERT INTO visit_new VALUES (10, 'p'), (11, '');
