CREATE TABLE visits (id bigserial PRIMARY KEY, page text NOT NULL, hits integer NOT NULL);
INSERT INTO visits (page, hits) VALUES ('/', 1), ('/', 1), ('/ก', 2);
