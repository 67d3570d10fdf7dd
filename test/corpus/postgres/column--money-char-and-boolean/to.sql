CREATE TABLE t (id integer PRIMARY KEY, price numeric, code text, flag boolean DEFAULT true, at timestamptz DEFAULT '2020-01-01 00:00:00+00', tags text);
