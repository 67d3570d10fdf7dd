CREATE TABLE words (word text COLLATE "C" PRIMARY KEY, plain text);
CREATE INDEX words_plain ON words (plain);
CREATE VIEW sorted AS SELECT word FROM words ORDER BY word;
INSERT INTO words VALUES ('a', 'b'), ('ก', NULL);
