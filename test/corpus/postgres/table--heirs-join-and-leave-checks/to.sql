CREATE TABLE visit (at integer, page text, CONSTRAINT told CHECK (page <> ''));
CREATE TABLE tour (at integer, page text, CONSTRAINT told CHECK (page <> ''), CONSTRAINT late CHECK (at > 0));
CREATE TABLE leaves (at integer, page text);
CREATE TABLE leaves_and_tells (at integer, page text, CONSTRAINT told CHECK (page <> ''));
CREATE TABLE joins (at integer, page text) INHERITS (visit);
CREATE TABLE tells_and_joins (at integer, page text, CONSTRAINT told CHECK (page <> '')) INHERITS (visit);
CREATE TABLE goes_over (at integer, page text) INHERITS (tour);
