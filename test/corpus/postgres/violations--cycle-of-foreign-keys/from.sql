CREATE TABLE teams (id integer PRIMARY KEY, lead integer, code text);
CREATE TABLE people (id integer PRIMARY KEY, team integer NOT NULL REFERENCES teams ON DELETE RESTRICT, boss integer REFERENCES people ON DELETE CASCADE);
ALTER TABLE teams ADD FOREIGN KEY (lead) REFERENCES people ON DELETE SET DEFAULT DEFERRABLE INITIALLY DEFERRED;
BEGIN;
INSERT INTO teams VALUES (1, 1, 'a'), (2, 3, 'a'), (3, 1, 'b'), (4, 5, 'c');
INSERT INTO people VALUES (1, 1, NULL), (2, 1, 1), (3, 2, 3), (4, 1, 3), (5, 1, 4), (6, 4, NULL);
COMMIT;
