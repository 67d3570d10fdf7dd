CREATE TABLE task (id INTEGER PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('new', 'open', 'done', 'void')));
CREATE TABLE step (id INTEGER PRIMARY KEY, state TEXT);
INSERT INTO task VALUES (1, 'new'), (2, 'open'), (3, 'done'), (4, 'void');
INSERT INTO step VALUES (1, 'new'), (2, NULL), (3, 'x');
