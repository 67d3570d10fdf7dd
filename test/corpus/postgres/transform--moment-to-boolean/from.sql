CREATE TABLE documents (id uuid PRIMARY KEY, title text NOT NULL, deleted_at timestamptz);
CREATE UNIQUE INDEX documents_title ON documents (title) WHERE deleted_at IS NULL;
CREATE VIEW present AS SELECT id, title FROM documents WHERE deleted_at IS NULL;
INSERT INTO documents VALUES
  ('00000000-0000-4000-8000-000000000001', 'a', NULL), ('00000000-0000-4000-8000-000000000002', 'a', '2024-02-01 10:00:00.123456+00'), ('00000000-0000-4000-8000-000000000003', 'b', '-infinity');
