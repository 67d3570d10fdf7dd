CREATE TABLE persons (name text NOT NULL);
CREATE TABLE staff (grade smallint) INHERITS (persons);
