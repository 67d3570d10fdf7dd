CREATE TABLE t (u varchar(20), n integer NOT NULL) PARTITION BY LIST (u);
CREATE TABLE p PARTITION OF t FOR VALUES IN ('a');
CREATE TABLE old (total bigint DEFAULT 27, state jsonb);
