CREATE TABLE codes (id integer PRIMARY KEY, code text NOT NULL DEFAULT '' UNIQUE, label text);
CREATE TABLE moments (id integer PRIMARY KEY, made timestamptz NOT NULL DEFAULT now() UNIQUE);
CREATE TABLE once (id integer PRIMARY KEY, n integer, UNIQUE NULLS NOT DISTINCT (n));
CREATE TABLE words (id integer PRIMARY KEY, word text NOT NULL DEFAULT 'x');
CREATE UNIQUE INDEX words_lower ON words (lower(word));
CREATE TABLE pairs (id integer PRIMARY KEY, org integer NOT NULL, slug text NOT NULL, UNIQUE (org, slug));
CREATE TABLE bare (n integer NOT NULL DEFAULT 0 UNIQUE, v text);
