CREATE TABLE orders (kind char(12), n smallint) PARTITION BY LIST (kind);
ALTER TABLE orders ADD PRIMARY KEY (kind);
CREATE TABLE a PARTITION OF orders FOR VALUES IN ('a');
CREATE TABLE rest PARTITION OF orders DEFAULT;
INSERT INTO orders VALUES ('a', 1), ('c', 2);
