CREATE TABLE a (id integer PRIMARY KEY, b_name text, total bigint);
CREATE TABLE b (id integer PRIMARY KEY, name text, a_total text);
