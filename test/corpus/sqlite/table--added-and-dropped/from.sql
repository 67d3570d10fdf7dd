CREATE TABLE author (id INTEGER PRIMARY KEY, name TEXT NOT NULL);
CREATE TABLE book (id INTEGER PRIMARY KEY, author_id INTEGER NOT NULL REFERENCES author (id) ON DELETE CASCADE, title TEXT);
CREATE INDEX book_by_author ON book (author_id);
INSERT INTO author VALUES (1, 'Somsri'), (2, 'O''Neil');
INSERT INTO book VALUES (1, 1, 'first'), (2, 2, NULL);
