CREATE DOMAIN grade AS integer;
CREATE TABLE kept (id integer PRIMARY KEY, g grade);
CREATE TABLE gone (id integer PRIMARY KEY, g grade, many grade[]);
INSERT INTO kept VALUES (1, 5), (2, NULL);
INSERT INTO gone VALUES (1, 500, '{1,900}'), (2, NULL, NULL);
