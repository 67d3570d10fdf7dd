CREATE TYPE entry AS (code char(4));
