CREATE TABLE p (k int, c text NOT NULL, d int NOT NULL); CREATE TABLE h (z int) INHERITS (p); CREATE TABLE g () INHERITS (h);
