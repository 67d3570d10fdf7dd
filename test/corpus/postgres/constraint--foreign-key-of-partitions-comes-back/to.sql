CREATE TABLE parted (id integer, retired integer, k integer NOT NULL) PARTITION BY LIST (k);
CREATE TABLE parted_1 PARTITION OF parted FOR VALUES IN (1);
