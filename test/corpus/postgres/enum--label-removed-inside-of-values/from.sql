CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN felt AS mood CHECK (VALUE <> 'ok');
CREATE TYPE entry AS (at date, mood mood, others mood[]);
CREATE TYPE page AS (entries entry[], best felt);
CREATE TYPE moods AS RANGE (subtype = mood, multirange_type_name = many_moods);
CREATE DOMAIN kept AS entry;
CREATE TABLE sample (id integer, mood mood);
CREATE TABLE t (id integer PRIMARY KEY, m mood, f felt, fs felt[], e entry, es entry[], p page, r moods, rs moods[], mr many_moods, k kept, s sample, plain text);
INSERT INTO t VALUES (1, 'ok', 'happy', '{happy}', '(2020-01-01,ok,"{ok,happy}")', '{"(2020-01-01,ok,{})"}', ROW(ARRAY[ROW('2020-01-01', 'ok', '{}')::entry], 'happy'), '[ok,happy)', '{"[ok,happy]"}', '{[ok,happy)}', '(,happy,)', '(1,ok)', 'x'),
  (2, NULL, NULL, NULL, NULL, '{NULL}', ROW(NULL, NULL), '(,ok)', '{empty}', '{}', NULL, NULL, NULL);
INSERT INTO sample VALUES (1, 'ok');
