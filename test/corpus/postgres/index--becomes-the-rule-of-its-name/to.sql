CREATE TABLE visits (id integer, page varchar(40), day date);
ALTER TABLE visits ADD CONSTRAINT visits_key UNIQUE (page, id);
