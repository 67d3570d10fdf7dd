CREATE EXTENSION pg_trgm;
CREATE EXTENSION postgres_fdw;
GRANT USAGE ON FOREIGN DATA WRAPPER postgres_fdw TO pg_monitor;
CREATE SERVER there FOREIGN DATA WRAPPER postgres_fdw OPTIONS (host 'localhost');
REVOKE EXECUTE ON FUNCTION word_similarity(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION word_similarity(text, text) TO pg_monitor;
