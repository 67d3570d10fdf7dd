CREATE DOMAIN grade AS integer DEFAULT 7;
CREATE DOMAIN short AS varchar(8);
CREATE TABLE exams (id integer PRIMARY KEY, grade grade, code short UNIQUE, CHECK (grade > 3), CHECK (code <> 'none'));
CREATE INDEX ON exams (grade) WHERE grade > 5;
CREATE TABLE marks (id integer PRIMARY KEY, grade grade);
INSERT INTO exams VALUES (1, 7, 'a'), (2, NULL, NULL), (3, 20, 'bb');
