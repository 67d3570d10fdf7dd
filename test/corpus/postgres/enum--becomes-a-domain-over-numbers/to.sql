CREATE DOMAIN grade AS integer CHECK (VALUE > 0);
CREATE DOMAIN size AS varchar(10) CHECK (VALUE <> '');
CREATE TABLE t (id int PRIMARY KEY, g grade DEFAULT 2, s size CHECK (s <> 'small'), UNIQUE (g, s));
