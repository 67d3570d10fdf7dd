CREATE TABLE numbers (id integer PRIMARY KEY, label text);
INSERT INTO numbers VALUES (1, 'one');
