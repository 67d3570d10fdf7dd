CREATE TABLE visit ();
CREATE TABLE visit_old () INHERITS (visit);
CREATE TABLE note (at bigint, page text);
CREATE TABLE note_old () INHERITS (note);
INSERT INTO note VALUES (1, 'a');
INSERT INTO note_old VALUES (2, 'b'), (2, 'b'), (3, NULL);
