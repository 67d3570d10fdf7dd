CREATE TABLE visit (at int, path text NOT NULL DEFAULT '/') PARTITION BY RANGE (at);
CREATE TABLE visit_new PARTITION OF visit FOR VALUES FROM (100) TO (MAXVALUE);
CREATE TABLE visit_old (at int, path text);
