CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE CAST (mood AS text) WITH INOUT AS ASSIGNMENT;
CREATE FUNCTION same(mood, mood) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1::text = $2::text $$;
CREATE OPERATOR === (FUNCTION = same, LEFTARG = mood, RIGHTARG = mood);
