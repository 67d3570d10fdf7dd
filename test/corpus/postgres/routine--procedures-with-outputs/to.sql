CREATE PROCEDURE p(a int, b text DEFAULT 'y') LANGUAGE sql AS 'select 2';
CREATE PROCEDURE q(INOUT x int, INOUT z text DEFAULT NULL) LANGUAGE plpgsql AS $$ begin x := 1; end $$;
CREATE PROCEDURE o(OUT x text, IN y int) LANGUAGE plpgsql AS $$ begin x := 'a'; end $$;
COMMENT ON PROCEDURE q(INOUT int, INOUT text) IS 'q2'; COMMENT ON PROCEDURE o(OUT text, int) IS 'o';
CREATE ROLE reader; GRANT EXECUTE ON PROCEDURE p(int, text) TO reader; GRANT EXECUTE ON PROCEDURE o(OUT text, int) TO reader;
