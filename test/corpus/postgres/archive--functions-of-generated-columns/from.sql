CREATE SEQUENCE numbers;
CREATE FUNCTION next_number() RETURNS bigint LANGUAGE sql AS $$ SELECT nextval('public.numbers') $$;
CREATE FUNCTION folded(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT lower($1) $$;
CREATE FUNCTION fine(text) RETURNS boolean LANGUAGE plpgsql IMMUTABLE AS $$ BEGIN RETURN length($1) < 100; END $$;
CREATE FUNCTION turned(text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT reverse($1) $$;
CREATE FUNCTION only_here(text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1 <> 'nowhere' $$;
CREATE DOMAIN short AS text CHECK (fine(VALUE));
CREATE FUNCTION joined(short, short) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1::text || $2::text $$;
CREATE OPERATOR <+> (FUNCTION = joined, LEFTARG = short, RIGHTARG = short);
CREATE TEXT SEARCH DICTIONARY plain (TEMPLATE = pg_catalog.simple);
CREATE TEXT SEARCH CONFIGURATION words (PARSER = pg_catalog."default");
ALTER TEXT SEARCH CONFIGURATION words ADD MAPPING FOR asciiword, word WITH plain;
COMMENT ON FUNCTION folded(text) IS 'in small letters';
COMMENT ON TEXT SEARCH CONFIGURATION words IS 'as they are';
CREATE TABLE gone (id bigint PRIMARY KEY DEFAULT next_number(), name text NOT NULL, short short, low text GENERATED ALWAYS AS (folded(name)) STORED,
  back text GENERATED ALWAYS AS (turned(name)) STORED, twice text GENERATED ALWAYS AS (short OPERATOR(public.<+>) short) STORED,
  found tsvector GENERATED ALWAYS AS (to_tsvector('public.words', name)) STORED, other text DEFAULT folded('X'),
  CONSTRAINT gone_fine CHECK (fine(name)), CONSTRAINT gone_only CHECK (only_here(name)));
CREATE UNIQUE INDEX gone_folded ON gone (folded(name));
CREATE INDEX gone_low ON gone (low) WHERE fine(low);
CREATE INDEX gone_name ON gone (name);
COMMENT ON INDEX gone_folded IS 'one of each';
COMMENT ON COLUMN gone.low IS 'as read';
CREATE TABLE stays (id integer PRIMARY KEY, name text, back text GENERATED ALWAYS AS (turned(name)) STORED);
INSERT INTO gone (name, short) VALUES ('One', 'x'), ('TWO', NULL);
INSERT INTO stays VALUES (1, 'ab');
