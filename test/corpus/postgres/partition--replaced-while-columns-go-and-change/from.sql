CREATE TABLE orders (placed date, number int, note text) PARTITION BY RANGE (placed);
CREATE TABLE first_half PARTITION OF orders FOR VALUES FROM (MINVALUE) TO ('2024-07-01');
INSERT INTO orders VALUES ('2024-01-02', 1, 'a'), ('2024-02-03', 2, 'b'), ('2024-02-04', 3, NULL);
