CREATE ROLE reader;
CREATE ROLE "Odd Role";
CREATE TABLE sales (id integer PRIMARY KEY, amount integer NOT NULL, region varchar(20));
CREATE VIEW big WITH (security_barrier = true) AS SELECT id, amount, region FROM sales WHERE amount > 10 WITH LOCAL CHECK OPTION;
CREATE VIEW by_region AS SELECT region, sum(amount) AS total FROM big GROUP BY region;
CREATE VIEW top AS SELECT b.region, b.total, s.amount FROM by_region b JOIN sales s USING (region);
COMMENT ON VIEW by_region IS 'ต่อภาค';
GRANT SELECT ON by_region TO reader, "Odd Role" WITH GRANT OPTION;
INSERT INTO sales VALUES (1, 5, 'เหนือ'), (2, 50, 'ใต้'), (3, 70, NULL);
