CREATE TABLE visits (page text NOT NULL, hits integer NOT NULL);
