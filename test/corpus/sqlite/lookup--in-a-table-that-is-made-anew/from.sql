CREATE TABLE shelves (id INTEGER NOT NULL PRIMARY KEY) WITHOUT ROWID;
CREATE TABLE books (shelf INTEGER);
CREATE TABLE labels (label TEXT, shelf INTEGER, CONSTRAINT old_shelf FOREIGN KEY (shelf) REFERENCES shelves (id));
INSERT INTO shelves VALUES (1), (2);
INSERT INTO labels VALUES ('history', 1), ('maps', 2);
INSERT INTO books VALUES (1), (2);
