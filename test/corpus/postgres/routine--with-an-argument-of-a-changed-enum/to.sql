CREATE TYPE role AS ENUM ('member', 'owner');
CREATE TABLE accounts (id integer PRIMARY KEY, role role NOT NULL, rank integer);
CREATE FUNCTION rank_of(r role) RETURNS integer LANGUAGE sql IMMUTABLE AS $$ SELECT length(r::text) $$;
CREATE VIEW ranked AS SELECT id, rank_of(role) AS rank FROM accounts;
CREATE INDEX accounts_rank ON accounts (rank_of(role));
ALTER TABLE accounts ADD CONSTRAINT ranked CHECK (rank_of(role) > 0);
