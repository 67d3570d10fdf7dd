CREATE EXTENSION vector;
CREATE TABLE documents (id integer PRIMARY KEY, body text NOT NULL, embedding vector(3) NOT NULL, old vector(2));
CREATE INDEX documents_embedding ON documents USING hnsw (embedding vector_l2_ops) WITH (m = 8);
INSERT INTO documents VALUES (1, 'one', '[1,2,3]', '[1,2]'), (2, 'สอง', '[-1,0.5,0]', NULL);
