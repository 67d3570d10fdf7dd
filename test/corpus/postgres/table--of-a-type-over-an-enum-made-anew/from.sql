CREATE TYPE e AS ENUM ('a','b');
CREATE TYPE comp AS (id int, e e, es e[]);
CREATE TABLE t OF comp (PRIMARY KEY (id), e DEFAULT 'a');
CREATE TABLE h (c comp, cs comp[]);
CREATE VIEW v AS SELECT t.e FROM t;
