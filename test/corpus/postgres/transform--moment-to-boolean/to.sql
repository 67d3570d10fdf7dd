CREATE TABLE documents (id uuid PRIMARY KEY, title text NOT NULL, is_deleted boolean NOT NULL DEFAULT false);
CREATE UNIQUE INDEX documents_title ON documents (title) WHERE NOT is_deleted;
CREATE VIEW present AS SELECT id, title FROM documents WHERE NOT is_deleted;
