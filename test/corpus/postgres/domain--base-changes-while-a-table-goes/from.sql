CREATE DOMAIN grade AS bigint;
CREATE TABLE kept (id integer PRIMARY KEY, g grade);
CREATE TABLE gone (id integer PRIMARY KEY, g grade, many grade[]);
INSERT INTO kept VALUES (1, 5), (2, NULL);
INSERT INTO gone VALUES (1, 5, '{1,9}'), (2, NULL, NULL);
