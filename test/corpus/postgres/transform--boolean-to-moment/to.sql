CREATE TABLE documents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL, deleted_at timestamptz, changed timestamptz
);
CREATE UNIQUE INDEX documents_title ON documents (title) WHERE deleted_at IS NULL;
CREATE VIEW present AS SELECT id, title FROM documents WHERE deleted_at IS NULL;
