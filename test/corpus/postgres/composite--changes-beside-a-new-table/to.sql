CREATE TYPE entry AS (code varchar);
CREATE TABLE log (e entry);
