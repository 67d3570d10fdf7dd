CREATE TABLE people (id bigint PRIMARY KEY, age text, name text DEFAULT 'ไม่มี' NOT NULL);
CREATE INDEX people_name ON people (lower(name));
CREATE VIEW adults AS SELECT id, name AS full_name FROM people;
COMMENT ON COLUMN people.name IS 'ชื่อ';
