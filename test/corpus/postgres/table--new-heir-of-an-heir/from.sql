CREATE TABLE base (id serial PRIMARY KEY, a text NOT NULL DEFAULT 'x' CHECK (a <> ''), b int);
CREATE INDEX base_b ON base (b);
CREATE TABLE copy (LIKE base INCLUDING ALL);
CREATE TABLE child (extra text) INHERITS (base);
INSERT INTO base (b) VALUES (1); INSERT INTO child (b, extra) VALUES (2, 'e');
