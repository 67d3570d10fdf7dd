import type { Guard } from "../../model/guard.ts";
import type { AskedGuard, ScriptWords } from "../script_writer.ts";
import { literal } from "./quote.ts";

/** What a condition may raise over a row that it refuses. Some types call the text of a value a syntax error. */
export const refusingErrors =
  "data_exception OR feature_not_supported OR integrity_constraint_violation OR plpgsql_error OR case_not_found OR syntax_error";

/** Raises where it is the condition itself that is wrong. */
const parsed = `EXECUTE format('SELECT FROM (%s) t WHERE false AND (%s)', g.source, g.condition);`;

/** Ends a trial: everything since it began is undone, and the variables keep what was found. */
const undo = "SSP01";

/** The statements of a guard as an array of text, NULL without any. */
export function preparation({ prepare }: Pick<Guard, "prepare">): string {
  return prepare === undefined ? "NULL" : `ARRAY[${prepare.map(literal).join(", ")}]::text[]`;
}

/** Lines after the first, that much further in. */
function indented(text: string, by: number): string {
  return text.replaceAll("\n", `\n${" ".repeat(by)}`);
}

/**
 * PL/pgSQL that runs `work` for the guard `g` after what it prepares, and undoes that. Takes the variables `s text` and
 * `ready boolean`; `nothing` is what holds where the guard cannot be asked before its time.
 */
export function onTrial(work: string, nothing: string): string {
  return `BEGIN
  ready := false;
  IF g.prepare IS NOT NULL THEN
    -- Indexes and checks that stand tell what was true before.
    SET LOCAL constraint_exclusion = off;
    SET LOCAL enable_indexscan = off;
    SET LOCAL enable_indexonlyscan = off;
    SET LOCAL enable_bitmapscan = off;
    FOREACH s IN ARRAY g.prepare LOOP EXECUTE s; END LOOP;
  END IF;
  ready := true;
  ${indented(work, 2)}
  IF g.prepare IS NOT NULL THEN RAISE EXCEPTION USING ERRCODE = '${undo}'; END IF;
EXCEPTION
  WHEN SQLSTATE '${undo}' THEN NULL;
  WHEN OTHERS THEN
    -- What is made on trial may need what the script makes later.
    IF g.prepare IS NULL OR (ready AND SQLSTATE NOT LIKE '42%') THEN RAISE; END IF;
    ${nothing}
END;`;
}

/** PL/pgSQL that runs `work` where nothing may be written; `failed` runs where a value is refused. */
export function onlyRead(work: string, failed: string): string {
  return `BEGIN
      SET LOCAL transaction_read_only = on;
      ${work}
      RAISE EXCEPTION USING ERRCODE = '${undo}';
    EXCEPTION
      WHEN SQLSTATE '${undo}' THEN NULL;
      WHEN ${refusingErrors} THEN ${failed}
    END;`;
}

/** Takes the variables `places text[]`, `place text` and `refused boolean`; finds where the rows of the guard `g` lie. */
export const findPlaces = `BEGIN
      EXECUTE format('SELECT array_agg(t.smartspec_place::text) FROM (%s) t WHERE %s', g.source, g.condition) INTO places;
    EXCEPTION WHEN ${refusingErrors} THEN
      ${parsed}
      places := '{}';
      FOR place IN EXECUTE format('SELECT t.smartspec_place::text FROM (%s) t', g.source) LOOP
        BEGIN
          EXECUTE format('SELECT coalesce(bool_or(%s), false) FROM (%s) t WHERE t.smartspec_place::text = $1', g.condition, g.source) INTO refused USING place;
        EXCEPTION WHEN ${refusingErrors} THEN
          refused := true;
        END;
        IF refused THEN places := places || place; END IF;
      END LOOP;
    END;`;

/** How many rows are named to a person. */
const sampled = 5;

const count = `places := '{}';
BEGIN
  EXECUTE format('SELECT count(*) FROM (%s) t WHERE %s', g.source, g.condition) INTO n;
  IF n > 0 THEN
    EXECUTE format('SELECT array_agg(place::text) FROM (SELECT t.smartspec_place AS place FROM (%s) t WHERE %s ORDER BY 1 LIMIT ${sampled}) s', g.source, g.condition) INTO places;
  END IF;
EXCEPTION WHEN ${refusingErrors} THEN
  ${parsed}
  -- Some value cannot be converted at all: find out which rows, one by one.
  n := 0;
  FOR r IN EXECUTE format('SELECT t.smartspec_place::text AS place FROM (%s) t', g.source) LOOP
    BEGIN
      EXECUTE format('SELECT coalesce(bool_or(%s), false) FROM (%s) t WHERE t.smartspec_place::text = $1', g.condition, g.source) INTO refused USING r.place;
    EXCEPTION WHEN ${refusingErrors} THEN
      refused := true;
    END;
    IF refused THEN n := n + 1; END IF;
    IF refused AND n <= ${sampled} THEN places := places || r.place; END IF;
  END LOOP;
END;`;

/** Names some of the rows: by their keys, else by a query that finds them. */
const sample = `IF g.keys IS NOT NULL THEN
  EXECUTE g.keys INTO s USING places;
ELSE
  SELECT g.find || ' (' || string_agg(quote_literal(p), ', ') || ')' INTO s FROM unnest(places) p;
END IF;
samples := samples || E'\\n- ' || g.told || coalesce(s, '');`;

/** The body of a DO that counts the rows which each guard refuses, and raises all reasons at once. */
export function guardBlock(guards: readonly AskedGuard[], words: ScriptWords): string {
  const tries = guards.some(({ guard }) => guard.prepare !== undefined);
  const rows = guards.map(({ guard, reason, told, isFound }) => {
    const { key, find } = guard.sample;
    const texts = [guard.source, guard.condition, reason, told].map(literal);
    const found = [key?.query, key === undefined && isFound ? find : undefined];
    const optional = found.map((text) => (text === undefined ? "NULL" : literal(text)));
    return `(${[...texts, ...optional, ...(tries ? [preparation(guard)] : [])].join(", ")})`;
  });
  return `
DECLARE g record; r record; n bigint; refused boolean; reasons text := ''; samples text := ''; s text; places text[];${tries ? " ready boolean;" : ""}
BEGIN
  FOR g IN SELECT * FROM (VALUES
    ${rows.join(",\n    ")}
  ) v(source, condition, reason, told, keys, find${tries ? ", prepare" : ""}) LOOP
    ${indented(tries ? onTrial(count, "n := 0;") : count, 4)}
    IF n > 0 THEN
      reasons := reasons || format(E'\\n- %s (%s: %s)', g.reason, ${literal(words.rows)}, n);
      ${indented(sample, 6)}
    END IF;
  END LOOP;
  IF reasons <> '' THEN
    RAISE EXCEPTION USING MESSAGE = ${literal(words.refused)} || reasons, DETAIL = ${literal(words.sample)} || samples, HINT = ${literal(words.hint)};
  END IF;
END `;
}
