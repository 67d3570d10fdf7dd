CREATE TABLE visit (at integer, page text, CONSTRAINT told CHECK (page <> ''));
CREATE TABLE visit_new () INHERITS (visit);
