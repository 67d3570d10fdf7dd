CREATE TABLE sales (id integer NOT NULL, region text NOT NULL, amount numeric) PARTITION BY LIST (region);
CREATE TABLE sales_asia PARTITION OF sales FOR VALUES IN ('th', 'jp', 'vn');
CREATE TABLE sales_north PARTITION OF sales FOR VALUES IN ('se', 'no');
CREATE TABLE sales_south PARTITION OF sales FOR VALUES IN ('it', 'es');
CREATE TABLE sales_old PARTITION OF sales FOR VALUES IN ('dd', 'su');
INSERT INTO sales VALUES (1, 'th', 10.5), (2, 'jp', NULL), (3, 'vn', 7), (4, 'se', 1), (5, 'es', 2), (6, 'dd', 3), (6, 'dd', 3);
