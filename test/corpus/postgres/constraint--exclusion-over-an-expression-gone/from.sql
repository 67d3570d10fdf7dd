CREATE TABLE r (a integer NOT NULL, b integer NOT NULL, EXCLUDE USING gist (int4range(least(a,b), greatest(a,b)) WITH &&) WHERE (a > 0));
