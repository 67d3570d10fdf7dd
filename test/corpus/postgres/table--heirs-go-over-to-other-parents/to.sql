CREATE TABLE items (code bigint, name text NOT NULL);
CREATE TABLE books (pages int) INHERITS (items);
CREATE TABLE papers (code bigint, name text);
CREATE TABLE letters (code bigint, sent date);
CREATE TABLE notes (code bigint, name text, at date) INHERITS (papers);
CREATE TABLE things (code bigint);
CREATE TABLE objects (code bigint);
CREATE TABLE toys (age int) INHERITS (objects);
