CREATE DOMAIN amount AS integer DEFAULT 7;
CREATE TABLE entry (id integer PRIMARY KEY, n amount, size integer);
CREATE TABLE other (n amount DEFAULT NULL);
INSERT INTO entry VALUES (1, NULL, 3), (2, 7, 4), (3, 9, 5);
INSERT INTO other VALUES (NULL), (4);
