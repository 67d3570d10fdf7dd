CREATE FUNCTION digits(t text) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT regexp_replace(t, '[^0-9]', '', 'g') $$;
CREATE TABLE people (id integer PRIMARY KEY, phone text CHECK (phone = digits(phone)), code text NOT NULL DEFAULT '');
