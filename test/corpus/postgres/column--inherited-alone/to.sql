CREATE TABLE base (id bigint NOT NULL, label varchar(200) DEFAULT 'y', at date, CONSTRAINT positive CHECK (id > 0), CONSTRAINT low CHECK (id < 1000000) NO INHERIT);
CREATE TABLE kid (extra integer) INHERITS (base);
CREATE TABLE other (extra integer, label varchar(200)) INHERITS (base);
CREATE TABLE grand (more text) INHERITS (kid);
CREATE INDEX kid_label ON kid (label);
ALTER TABLE kid ALTER COLUMN label SET DEFAULT 'kid';
