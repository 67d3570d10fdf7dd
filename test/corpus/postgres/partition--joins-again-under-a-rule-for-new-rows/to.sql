CREATE TABLE visit (at int, page char(12)) PARTITION BY RANGE (at);
CREATE TABLE visit_new PARTITION OF visit FOR VALUES FROM (100) TO (MAXVALUE);
CREATE TABLE visit_old (at int, page char(12));
