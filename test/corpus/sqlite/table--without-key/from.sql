CREATE TABLE note (a TEXT, b INT, c REAL);
CREATE TABLE same (a TEXT, b INT);
INSERT INTO note VALUES ('x', 1, 1.5), ('x', 1, 2.5), (NULL, NULL, NULL);
INSERT INTO same VALUES ('x', 1), ('x', 1), ('y', NULL);
