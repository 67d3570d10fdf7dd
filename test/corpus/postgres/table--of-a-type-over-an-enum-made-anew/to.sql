CREATE TYPE e AS ENUM ('b','a', 'c');
CREATE TYPE comp AS (id bigint, e e, es e[], more text);
CREATE TABLE t OF comp (PRIMARY KEY (id), e DEFAULT 'c');
CREATE TABLE h (c comp, cs comp[]);
CREATE VIEW v AS SELECT t.e FROM t;
