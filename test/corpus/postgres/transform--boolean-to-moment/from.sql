CREATE TABLE documents (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, title text NOT NULL, is_deleted boolean NOT NULL DEFAULT false, changed timestamptz,
  UNIQUE (title, is_deleted)
);
CREATE VIEW present AS SELECT id, title FROM documents WHERE NOT is_deleted;
INSERT INTO documents (title, is_deleted, changed) VALUES ('a', false, '2024-01-01+00'), ('a', true, '2024-02-01+00'), ('b', true, NULL);
