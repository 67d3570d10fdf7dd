CREATE TABLE base (id integer NOT NULL, label text DEFAULT 'x', CONSTRAINT positive CHECK (id > 0));
CREATE TABLE kid (extra integer) INHERITS (base);
CREATE TABLE other (extra integer, label text) INHERITS (base);
CREATE TABLE grand (more text) INHERITS (kid);
CREATE INDEX kid_label ON kid (label);
INSERT INTO base VALUES (1, 'a'); INSERT INTO kid VALUES (2, 'ข', 3); INSERT INTO grand VALUES (4, NULL, 5, 'm'); INSERT INTO other VALUES (6, 'o', 1);
