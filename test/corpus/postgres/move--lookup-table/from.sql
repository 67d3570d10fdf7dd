CREATE TABLE people (id integer PRIMARY KEY, name text, country text, city text NOT NULL);
CREATE INDEX people_country ON people (country);

INSERT INTO people VALUES (1, 'Ann', 'Norge', 'Oslo'), (2, 'Bob', 'norge ', 'Bergen'), (3, 'Eve', NULL, 'x'), (4, 'สมชาย', 'ไทย', 'Oslo'), (5, 'Ned', '', '');
