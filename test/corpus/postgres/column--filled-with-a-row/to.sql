CREATE TYPE c AS (a text, b int);
CREATE TABLE t (id int primary key, v c default ROW('x', 1) not null);
