CREATE TYPE grade AS ENUM ('c', 'b', 'a');
CREATE TABLE exams (id integer PRIMARY KEY, grade grade NOT NULL DEFAULT 'c', all_grades grade[], CONSTRAINT passed CHECK (grade >= 'c'));
CREATE INDEX exams_grade ON exams (grade DESC);
CREATE VIEW good AS SELECT id FROM exams WHERE grade > 'c';
INSERT INTO exams VALUES (1, 'a', '{a,b}'), (2, 'c', NULL), (3, 'b', '{}');
