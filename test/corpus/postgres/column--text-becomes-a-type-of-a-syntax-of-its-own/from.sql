CREATE TABLE page (id integer PRIMARY KEY, words text);
INSERT INTO page VALUES (1, 'cat dog'), (2, '''broken'), (3, 'fat:1A');
