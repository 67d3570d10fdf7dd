import { literal } from "./quote.ts";

/** Bytes of a name that leave room for a number behind it. */
const room = 59;

/** What an earlier rollback of the same migration kept stays, under the first free number. */
export function makeRoom(schema: string): string {
  const name = literal(schema);
  const numbered = `left(${name}, ${room}) || '_' || number`;
  return [
    "DO $smartspec$",
    "DECLARE number int := 1;",
    "BEGIN",
    `  IF EXISTS (SELECT FROM pg_namespace WHERE nspname = ${name}) THEN`,
    `    WHILE EXISTS (SELECT FROM pg_namespace WHERE nspname = ${numbered}) LOOP number := number + 1; END LOOP;`,
    `    EXECUTE format('ALTER SCHEMA %I RENAME TO %I', ${name}, ${numbered});`,
    "  END IF;",
    "END $smartspec$;",
  ].join("\n");
}

/**
 * Removes what the way back put away: tables without rows, and the place itself when nothing is left (`empty`), or all
 * of it, with what earlier rollbacks kept under a number (`all`).
 */
export function removeArchive(schema: string, what: "empty" | "all"): string {
  const name = literal(schema);
  const numbered = ` OR (left(n.nspname, length(left(${name}, ${room})) + 1) = left(${name}, ${room}) || '_' AND translate(substr(n.nspname, length(left(${name}, ${room})) + 2), '0123456789', '') = '')`;
  const isFilled =
    what === "all"
      ? "filled := false;"
      : "EXECUTE format('SELECT EXISTS (SELECT FROM %I.%I)', s.nspname, r.relname) INTO filled;";
  return [
    "DO $smartspec$",
    "DECLARE s record; r record; filled boolean; left_over boolean;",
    "BEGIN",
    `  FOR s IN SELECT n.nspname FROM pg_namespace n WHERE n.nspname = ${name}${what === "all" ? numbered : ""} LOOP`,
    "    left_over := false;",
    "    FOR r IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = s.nspname AND c.relkind IN ('r', 'p') AND NOT c.relispartition ORDER BY c.relname LOOP",
    `      ${isFilled}`,
    "      IF filled THEN left_over := true; ELSE EXECUTE format('DROP TABLE %I.%I', s.nspname, r.relname); END IF;",
    "    END LOOP;",
    "    IF NOT left_over THEN",
    "      FOR r IN SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = s.nspname AND c.relkind = 'S' LOOP",
    "        EXECUTE format('DROP SEQUENCE %I.%I', s.nspname, r.relname);",
    "      END LOOP;",
    "      FOR r IN SELECT t.typname FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace WHERE n.nspname = s.nspname",
    "        AND (t.typtype IN ('d', 'e', 'r') OR EXISTS (SELECT FROM pg_class c WHERE c.oid = t.typrelid AND c.relkind = 'c'))",
    "        ORDER BY array_position(ARRAY['d', 'c', 'r', 'e'], t.typtype::text), t.typname LOOP",
    "        EXECUTE format('DROP TYPE %I.%I', s.nspname, r.typname);",
    "      END LOOP;",
    "      EXECUTE format('DROP SCHEMA %I', s.nspname);",
    "    END IF;",
    "  END LOOP;",
    "END $smartspec$;",
  ].join("\n");
}
