CREATE DOMAIN d AS text CONSTRAINT d_check CHECK (VALUE <> '');
COMMENT ON CONSTRAINT d_check ON DOMAIN d IS 'not empty';
CREATE TABLE t (id integer PRIMARY KEY, a d);
