CREATE TABLE posts (id integer PRIMARY KEY, score integer NOT NULL, published timestamptz NOT NULL);
CREATE FUNCTION rank(score integer, published timestamptz) RETURNS double precision IMMUTABLE LANGUAGE sql AS $$
  SELECT log(greatest(1, score + 3)) / power((extract(epoch FROM ('2030-01-01'::timestamptz - published)) / 3600)::double precision, 1.8) $$;
CREATE INDEX posts_rank ON posts (rank(score, published));
