import { literal } from "./quote.ts";
import { sweep, sweepVariables } from "./sweep.ts";

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
  const places = `SELECT n.oid, n.nspname FROM pg_namespace n WHERE n.nspname = ${name}${what === "all" ? numbered : ""}`;
  const tables = (schema: string): string =>
    `SELECT c.relname FROM pg_class c WHERE c.relnamespace = ${schema} AND c.relkind IN ('r', 'p') AND NOT c.relispartition`;
  return [
    "DO $smartspec$",
    `DECLARE s record; r record; filled boolean; ${sweepVariables}`,
    "BEGIN",
    `  FOR s IN ${places} LOOP`,
    // Tables may need each other: heirs their parents, and columns the rows that they hold.
    "    LOOP",
    "      swept := false;",
    `      FOR r IN ${tables("s.oid")} ORDER BY c.relname LOOP`,
    `        ${isFilled}`,
    "        IF filled THEN CONTINUE; END IF;",
    "        BEGIN",
    "          EXECUTE format('DROP TABLE %I.%I', s.nspname, r.relname);",
    "          swept := true;",
    "        EXCEPTION WHEN dependent_objects_still_exist THEN NULL;",
    "        END;",
    "      END LOOP;",
    "      EXIT WHEN NOT swept;",
    "    END LOOP;",
    "  END LOOP;",
    `  FOR s IN ${places} LOOP`,
    `    IF NOT EXISTS (${tables("s.oid")}) THEN`,
    sweep,
    "      IF NOT blocked THEN EXECUTE format('DROP SCHEMA %I', s.nspname); END IF;",
    "    END IF;",
    "  END LOOP;",
    "END $smartspec$;",
  ].join("\n");
}

/** Removes what a migration put away beside tables, whatever needs what. */
export function sweepArchive(schema: string): string {
  return [
    "DO $smartspec$",
    `DECLARE s record; ${sweepVariables}`,
    "BEGIN",
    `  FOR s IN SELECT n.oid, n.nspname FROM pg_namespace n WHERE n.nspname = ${literal(schema)} LOOP`,
    sweep,
    "  END LOOP;",
    "END $smartspec$;",
  ].join("\n");
}
