CREATE LANGUAGE old_pl HANDLER plpgsql_call_handler;
CREATE TRUSTED LANGUAGE pl HANDLER plpgsql_call_handler VALIDATOR plpgsql_validator;
COMMENT ON LANGUAGE pl IS 'before';
CREATE FUNCTION f() RETURNS integer LANGUAGE pl AS $$ BEGIN RETURN 1; END $$;
CREATE TRANSFORM FOR integer LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
CREATE TRANSFORM FOR bigint LANGUAGE sql (FROM SQL WITH FUNCTION prsd_lextype(internal));
