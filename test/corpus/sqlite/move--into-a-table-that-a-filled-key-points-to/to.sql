CREATE TABLE n2 (n3 integer PRIMARY KEY, n5 text);
CREATE TABLE n0 (n1 text, n8 integer REFERENCES n2 (n3));
