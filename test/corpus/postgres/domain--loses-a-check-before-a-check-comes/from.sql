CREATE DOMAIN grade AS integer CONSTRAINT positive CHECK (VALUE > 0);
CREATE TABLE pupils (id integer PRIMARY KEY, grade grade, note text CHECK (note <> ''));
INSERT INTO pupils VALUES (1, 3, 'a'), (2, NULL, NULL);
