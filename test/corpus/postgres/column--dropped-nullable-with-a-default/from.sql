CREATE TABLE books (id integer PRIMARY KEY, title text NOT NULL, shelf text DEFAULT 'A1', seen timestamptz DEFAULT now());
INSERT INTO books VALUES (1, 'One', 'B2', '2024-01-01 00:00+07'), (2, 'สอง', NULL, NULL);
INSERT INTO books (id, title) VALUES (3, 'three');
