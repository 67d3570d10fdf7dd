CREATE TABLE visit (at int PRIMARY KEY, page char(12) NOT NULL);
CREATE TABLE visit_old () INHERITS (visit);
INSERT INTO visit VALUES (1, 'a'), (2, 'b'), (200, 'c'), (201, 'c'), (300, 'd');
INSERT INTO visit_old VALUES (10, 'a'), (11, 'b');
