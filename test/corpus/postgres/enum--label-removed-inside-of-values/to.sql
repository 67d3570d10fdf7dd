CREATE TYPE mood AS ENUM ('ok', 'happy');
CREATE DOMAIN felt AS mood CHECK (VALUE <> 'ok');
CREATE TYPE entry AS (at date, mood mood, others mood[]);
CREATE TYPE page AS (entries entry[], best felt);
CREATE TYPE moods AS RANGE (subtype = mood, multirange_type_name = many_moods);
CREATE DOMAIN kept AS entry;
CREATE TABLE sample (id integer, mood mood);
CREATE TABLE t (id integer PRIMARY KEY, m mood, f felt, fs felt[], e entry, es entry[], p page, r moods, rs moods[], mr many_moods, k kept, s sample, plain text);
