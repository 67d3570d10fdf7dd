CREATE DOMAIN grade AS integer CHECK (VALUE < 100);
CREATE TABLE kept (id integer PRIMARY KEY, g grade);
