CREATE TABLE words (word text PRIMARY KEY, plain text COLLATE "C");
CREATE INDEX words_plain ON words (plain);
CREATE VIEW sorted AS SELECT word FROM words ORDER BY word;
