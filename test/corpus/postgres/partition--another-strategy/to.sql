CREATE TABLE visits (id integer NOT NULL, at timestamp NOT NULL, country text NOT NULL, page text) PARTITION BY LIST (country);
CREATE TABLE visits_th PARTITION OF visits FOR VALUES IN ('th');
CREATE TABLE visits_new PARTITION OF visits DEFAULT;
CREATE INDEX visits_id ON visits (id);
