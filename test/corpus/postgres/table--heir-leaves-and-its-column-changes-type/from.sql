CREATE TABLE visit (open boolean, page text);
CREATE TABLE visit_old () INHERITS (visit);
INSERT INTO visit_old VALUES (true, 'a'), (true, 'b'), (false, 'b'), (NULL, NULL), (false, NULL);
