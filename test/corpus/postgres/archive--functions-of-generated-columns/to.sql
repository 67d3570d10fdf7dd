CREATE FUNCTION turned(text) RETURNS varchar LANGUAGE sql IMMUTABLE AS $$ SELECT reverse($1) || '!' $$;
CREATE TABLE stays (id integer PRIMARY KEY, name text, back text GENERATED ALWAYS AS (turned(name)) STORED);
