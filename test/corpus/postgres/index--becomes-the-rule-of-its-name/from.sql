CREATE TABLE visits (id integer, page varchar(40), day date);
CREATE UNIQUE INDEX visits_key ON visits (page, id);
