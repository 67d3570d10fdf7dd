CREATE TABLE codes (id integer PRIMARY KEY, label text);
CREATE TABLE moments (id integer PRIMARY KEY);
CREATE TABLE once (id integer PRIMARY KEY);
CREATE TABLE words (id integer PRIMARY KEY);
CREATE TABLE pairs (id integer PRIMARY KEY, slug text NOT NULL);
CREATE TABLE bare (v text);
