CREATE DOMAIN amount AS bigint DEFAULT 7;
CREATE TABLE entry (id integer PRIMARY KEY, n amount, size smallint);
INSERT INTO entry VALUES (1, 3, 1), (2, NULL, 2), (3, 20, 3);
