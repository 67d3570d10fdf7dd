CREATE TABLE t (id integer PRIMARY KEY, v integer, w text);
CREATE INDEX ON t ((100 / v));
CREATE INDEX part ON t (id) WHERE (100 / v) > 7;
CREATE INDEX others ON t ((100 / v), lower(w)) WHERE v > 0;
