CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT, price NUMERIC NOT NULL DEFAULT 0 CHECK (price >= 0), note TEXT);
CREATE INDEX item_by_note ON item (note);
INSERT INTO item VALUES (1, 'a', 1.5, 'x'), (2, NULL, 0, NULL);
