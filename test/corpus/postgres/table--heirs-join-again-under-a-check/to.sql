CREATE TABLE visit (at integer, page text, CONSTRAINT told CHECK (page IS NOT NULL));
CREATE TABLE visit_old (at integer, kind text);
CREATE TABLE visit_new (at integer);
CREATE TABLE part (at integer, page text, CONSTRAINT told CHECK (page IS NOT NULL)) PARTITION BY LIST (at);
CREATE TABLE part_1 (at integer);
