CREATE DOMAIN amount AS bigint CHECK (VALUE > 12);
CREATE TABLE entry (id integer PRIMARY KEY, size bigint);
CREATE TABLE other (n amount);
