CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TABLE diary (mood mood, note text) PARTITION BY LIST (mood);
CREATE TABLE diary_glad PARTITION OF diary FOR VALUES IN ('glad');
CREATE TABLE diary_rest PARTITION OF diary DEFAULT;
CREATE TABLE person (id int PRIMARY KEY, mood mood);
INSERT INTO diary VALUES ('glad', 'a'), ('sad', 'b'), (NULL, 'c');
INSERT INTO person VALUES (1, 'glad'), (2, NULL);
