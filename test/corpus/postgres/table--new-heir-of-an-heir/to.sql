CREATE TABLE base (id serial PRIMARY KEY, a varchar(40) NOT NULL DEFAULT 'y' CHECK (a <> ''), b bigint, c date);
CREATE INDEX base_b ON base (b) WHERE b > 0;
CREATE TABLE copy (LIKE base INCLUDING DEFAULTS);
CREATE TABLE child (extra text DEFAULT 'z') INHERITS (base);
CREATE TABLE grandchild () INHERITS (child);
