CREATE PROCEDURE p(a int, b text DEFAULT 'x') LANGUAGE sql AS 'select 1';
CREATE PROCEDURE q(INOUT x int) LANGUAGE plpgsql AS $$ begin x := 1; end $$;
CREATE PROCEDURE o(OUT x int, IN y int) LANGUAGE plpgsql AS $$ begin x := 1; end $$;
COMMENT ON PROCEDURE q(INOUT int) IS 'q';
CREATE ROLE reader; GRANT EXECUTE ON PROCEDURE p(int, text) TO reader; GRANT EXECUTE ON PROCEDURE o(OUT int, int) TO reader;
