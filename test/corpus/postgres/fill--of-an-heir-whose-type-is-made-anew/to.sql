CREATE TYPE mood AS ENUM ('high', 'low');
CREATE TABLE entry (felt mood);
CREATE TABLE note (felt mood NOT NULL, text text) INHERITS (entry);
