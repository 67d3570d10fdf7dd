CREATE TYPE mood AS ENUM ('low', 'middle', 'high');
CREATE TABLE base (id int PRIMARY KEY, m mood NOT NULL DEFAULT 'low', n mood, CHECK (n <> 'low'));
CREATE TABLE other (id int, x mood[]);
CREATE TABLE stays () INHERITS (base);
