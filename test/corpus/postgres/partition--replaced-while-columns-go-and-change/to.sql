CREATE TABLE orders (placed date, number bigint, place integer) PARTITION BY RANGE (placed);
CREATE TABLE early PARTITION OF orders FOR VALUES FROM (MINVALUE) TO ('2024-06-01');
