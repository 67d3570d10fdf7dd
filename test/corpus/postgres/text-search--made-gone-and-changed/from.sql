CREATE SCHEMA "Words";
CREATE TEXT SEARCH DICTIONARY plain (TEMPLATE = simple, StopWords = english, Accept = false);
CREATE TEXT SEARCH DICTIONARY stem (TEMPLATE = snowball, Language = english, StopWords = english);
COMMENT ON TEXT SEARCH DICTIONARY stem IS 'stems';
CREATE TEXT SEARCH DICTIONARY "Words".other (TEMPLATE = simple);
CREATE TEXT SEARCH CONFIGURATION gone (PARSER = "default");
CREATE TEXT SEARCH CONFIGURATION used (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION used ALTER MAPPING FOR asciiword, word WITH stem, plain;
ALTER TEXT SEARCH CONFIGURATION used DROP MAPPING FOR email, url;
COMMENT ON TEXT SEARCH CONFIGURATION used IS 'before';
CREATE TEXT SEARCH CONFIGURATION reborn (PARSER = "default");
ALTER TEXT SEARCH CONFIGURATION reborn ADD MAPPING FOR word WITH "Words".other;
CREATE TEXT SEARCH CONFIGURATION stays (COPY = used);
CREATE TABLE t (id integer PRIMARY KEY, body text, found tsvector GENERATED ALWAYS AS (to_tsvector('reborn', body)) STORED,
  again tsvector GENERATED ALWAYS AS (to_tsvector('stays', body)) STORED);
CREATE INDEX t_used ON t USING gin (to_tsvector('used', body));
INSERT INTO t VALUES (1, 'the running ทดสอบ');
