CREATE DOMAIN amount AS integer DEFAULT 7;
CREATE TABLE entry (id integer PRIMARY KEY, size bigint);
CREATE TABLE other ();
