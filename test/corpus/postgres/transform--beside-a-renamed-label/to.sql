CREATE TYPE size AS ENUM ('small', 'l');
CREATE DOMAIN fit AS size;
CREATE TYPE crate AS (n int, size size);
CREATE TABLE item (n integer, size size, sizes size[], fit fit, crate crate, up numeric(5,2)) PARTITION BY LIST (size);
CREATE TABLE small PARTITION OF item FOR VALUES IN ('small');
CREATE TABLE large PARTITION OF item FOR VALUES IN ('l');
