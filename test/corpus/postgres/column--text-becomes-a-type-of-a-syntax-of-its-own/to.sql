CREATE TABLE page (id integer PRIMARY KEY, words tsvector);
