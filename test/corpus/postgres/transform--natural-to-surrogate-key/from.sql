CREATE TABLE countries (code char(2) PRIMARY KEY, name text);
CREATE TABLE people (id integer PRIMARY KEY, country char(2) REFERENCES countries, birthplace text);

INSERT INTO countries VALUES ('TH', 'ไทย'), ('NO', 'Norge'), ('XX', NULL);
INSERT INTO people VALUES (1, 'TH', 'Bangkok'), (2, 'NO', NULL), (3, NULL, 'x'), (4, 'TH', 'x');
