CREATE TABLE docs (id integer PRIMARY KEY, title text NOT NULL, body text, tags text[], at timestamptz);
CREATE INDEX docs_title ON docs (title);
CREATE INDEX docs_gone ON docs USING hash (body);
CREATE INDEX docs_same ON docs (at);
INSERT INTO docs VALUES (1, 'เอกสาร', 'x', '{a,b}', now()), (2, 'b', NULL, NULL, NULL);
