CREATE TABLE visit (number bigint, weight real) PARTITION BY RANGE (number);
CREATE TABLE visit_old PARTITION OF visit FOR VALUES FROM (MINVALUE) TO (34);
