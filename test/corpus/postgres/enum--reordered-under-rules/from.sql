CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE DOMAIN good AS mood CHECK (VALUE >= 'ok');
CREATE TYPE moods AS RANGE (subtype = mood, multirange_type_name = many_moods);
CREATE TYPE spell AS (moods moods, note text);
CREATE TABLE t (
  id integer PRIMARY KEY, a mood, b mood, c good, cs good[], r moods, rs moods[], mr many_moods, s spell, ss spell[],
  g boolean GENERATED ALWAYS AS (a < 'happy') STORED,
  CONSTRAINT ordered CHECK (a <= b), CONSTRAINT not_sad CHECK (a > 'sad'), EXCLUDE USING gist (r WITH &&)
);
CREATE UNIQUE INDEX t_b ON t (b) WHERE a < 'happy';
CREATE INDEX t_a ON t (a);
INSERT INTO t VALUES (1, 'happy', 'happy', 'happy', '{happy}', '[ok,happy)', '{"[happy,happy]"}', '{[ok,happy)}', '("[ok,happy]",x)', '{}');
