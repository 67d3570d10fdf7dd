CREATE TYPE place AS (street text, city varchar(20), number integer);
CREATE TABLE offices (id integer PRIMARY KEY, at place, others place[]);
CREATE VIEW cities AS SELECT id, (at).city AS city FROM offices;
INSERT INTO offices VALUES (1, '("ถนน, 1",Bangkok,7)', ARRAY['(a,b,1)'::place]), (2, NULL, NULL);
