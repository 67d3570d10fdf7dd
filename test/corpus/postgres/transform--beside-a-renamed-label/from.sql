CREATE TYPE size AS ENUM ('s', 'l');
CREATE DOMAIN fit AS size;
CREATE TYPE crate AS (n int, size size);
CREATE TABLE item (n integer, size size, sizes size[], fit fit, crate crate, up numeric(5,2)) PARTITION BY LIST (size);
CREATE TABLE small PARTITION OF item FOR VALUES IN ('s');
CREATE TABLE large PARTITION OF item FOR VALUES IN ('l');
INSERT INTO item VALUES (1, 's', '{s,l}', 'l', '(1,s)', 1), (2, 'l', NULL, NULL, NULL, 2.5);
