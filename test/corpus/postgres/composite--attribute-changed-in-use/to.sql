CREATE TYPE place AS (street text, city text, number bigint);
CREATE TABLE offices (id integer PRIMARY KEY, at place, others place[]);
CREATE VIEW cities AS SELECT id, (at).city AS city FROM offices;
