CREATE DOMAIN grade AS text;
CREATE TABLE kept (id integer PRIMARY KEY, g grade);
