CREATE TYPE size AS ENUM ('large', 'small', 'medium');
CREATE TABLE shirts (id integer PRIMARY KEY, size size NOT NULL DEFAULT 'small', sizes size[] DEFAULT '{small}');
CREATE INDEX shirts_size ON shirts (size) WHERE size > 'large';
CREATE VIEW smalls AS SELECT * FROM shirts WHERE size = 'small'::size;
CREATE FUNCTION fits(s size) RETURNS boolean LANGUAGE sql AS $$ SELECT s <> 'large'::size $$;
GRANT EXECUTE ON FUNCTION fits(size) TO PUBLIC;
COMMENT ON FUNCTION fits(size) IS 'พอดีไหม';
ALTER TABLE shirts ADD CONSTRAINT fitting CHECK (fits(size) OR size = 'large');
INSERT INTO shirts VALUES (1, 'large', '{large,medium}'), (2, 'medium', NULL);
