CREATE TABLE exams (id integer PRIMARY KEY, grade text NOT NULL DEFAULT 'C', all_grades text, CONSTRAINT known CHECK (grade IN ('A', 'B', 'C')));
CREATE INDEX exams_grade ON exams (grade DESC);
CREATE VIEW good AS SELECT id FROM exams WHERE grade < 'C';
