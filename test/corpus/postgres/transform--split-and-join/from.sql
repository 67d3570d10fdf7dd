CREATE TABLE people (id integer PRIMARY KEY, full_name text NOT NULL, street text, city text, note text);
CREATE INDEX people_name ON people (full_name);
CREATE VIEW labels AS SELECT id, full_name || ', ' || city AS label FROM people;

INSERT INTO people VALUES (1, 'Ann van Lee', 'Main 1', 'Oslo', 'x'), (2, 'Bob', NULL, 'Rome', NULL), (3, '  สมชาย ใจดี ', 'ถนนสุขุมวิท', NULL, ''), (4, '', NULL, NULL, NULL), (5, 'Eve, with, commas', 'a, b', 'c, d', NULL);
