CREATE DOMAIN grade AS integer;
CREATE TABLE readings (id integer PRIMARY KEY, amount text, at text NOT NULL, g grade);
CREATE TABLE marks (r integer REFERENCES readings, g grade);
INSERT INTO readings VALUES (1, '12', '2024-01-01', 1), (2, 'twelve', '2024-01-02', 9), (3, NULL, 'soon', 2), (4, '7', '2024-02-30', NULL);
INSERT INTO marks VALUES (1, 9), (3, 1), (2, 3), (NULL, 8);
