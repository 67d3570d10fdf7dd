CREATE TABLE docs (id integer PRIMARY KEY, title text NOT NULL, body text, tags text[], at timestamptz);
CREATE INDEX docs_title ON docs (lower(title) text_pattern_ops, at DESC) INCLUDE (body) WHERE body IS NOT NULL;
CREATE INDEX docs_tags ON docs USING gin (tags) WITH (fastupdate = off);
CREATE UNIQUE INDEX "Docs_unique" ON docs (upper(title), (at IS NULL)) NULLS NOT DISTINCT;
CREATE INDEX docs_same ON docs (at);
COMMENT ON INDEX docs_tags IS 'ป้าย';
