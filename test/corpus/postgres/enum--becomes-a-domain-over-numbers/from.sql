CREATE TYPE grade AS ENUM ('1', '2', '3');
CREATE TYPE size AS ENUM ('small', 'large');
CREATE TABLE t (id int PRIMARY KEY, g grade DEFAULT '2', s size CHECK (s <> 'small'), UNIQUE (g, s));
INSERT INTO t VALUES (1, '1', 'large'), (2, NULL, NULL);
