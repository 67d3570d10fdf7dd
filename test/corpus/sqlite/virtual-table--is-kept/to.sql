CREATE TABLE doc (id INTEGER PRIMARY KEY, body TEXT, kind TEXT NOT NULL DEFAULT 'plain', made TEXT DEFAULT CURRENT_TIMESTAMP);
CREATE VIRTUAL TABLE doc_search USING fts5 (body, content = 'doc', content_rowid = 'id');
CREATE TRIGGER doc_ai AFTER INSERT ON doc BEGIN INSERT INTO doc_search (rowid, body) VALUES (NEW.id, NEW.body); END;
