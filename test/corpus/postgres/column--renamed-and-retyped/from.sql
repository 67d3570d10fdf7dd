CREATE TABLE people (id integer PRIMARY KEY, age text, full_name varchar(80) DEFAULT 'ไม่มี' NOT NULL);
CREATE INDEX people_name ON people (lower(full_name));
CREATE VIEW adults AS SELECT id, full_name FROM people;
COMMENT ON COLUMN people.full_name IS 'ชื่อ';
INSERT INTO people VALUES (1, '3', 'Ann'), (2, '07', 'Bo');
