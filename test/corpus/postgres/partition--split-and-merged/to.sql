CREATE TABLE sales (id integer NOT NULL, region text NOT NULL, amount numeric) PARTITION BY LIST (region);
CREATE TABLE sales_th PARTITION OF sales FOR VALUES IN ('th');
CREATE TABLE sales_asia_rest PARTITION OF sales FOR VALUES IN ('jp', 'vn');
CREATE TABLE sales_europe PARTITION OF sales FOR VALUES IN ('se', 'no', 'it', 'es');
