CREATE EXTENSION vector;
CREATE TABLE documents (id integer PRIMARY KEY, body text NOT NULL, embedding vector(3) NOT NULL, sparse sparsevec(5));
CREATE INDEX documents_embedding ON documents USING hnsw (embedding vector_cosine_ops) WITH (m = 16);
CREATE TABLE halves (id integer PRIMARY KEY, embedding halfvec(4) NOT NULL);
CREATE INDEX halves_embedding ON halves USING ivfflat (embedding halfvec_ip_ops);
