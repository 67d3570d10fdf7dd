import type { ScriptWriter } from "../script_writer.ts";
import { dollarQuoted, literal } from "./quote.ts";
import { onlyRead } from "./row_guard.ts";

/** A check of the spec as a query for one boolean. The lines keep it whole, whatever it ends with. */
export function asksCheck(query: string): string {
  return `SELECT (\n${query}\n) IS TRUE`;
}

/** Asks every check at the end of a script, and raises all that do not hold at once. None of them can write. */
export const checkBlock: ScriptWriter["checks"] = (checks, { refused, hint }) => {
  if (checks.length === 0) return undefined;
  const rows = checks.map(({ query, reason }, at) => `(${at + 1}, ${literal(asksCheck(query))}, ${literal(reason)})`);
  return `DO ${dollarQuoted(`
DECLARE c record; holds boolean; reasons text := '';
BEGIN
  FOR c IN SELECT * FROM (VALUES
    ${rows.join(",\n    ")}
  ) v(number, query, reason) ORDER BY number LOOP
    ${onlyRead("EXECUTE c.query INTO holds;", "holds := false;")}
    IF holds IS NOT TRUE THEN reasons := reasons || E'\\n- ' || c.reason; END IF;
  END LOOP;
  IF reasons <> '' THEN
    RAISE EXCEPTION USING MESSAGE = ${literal(refused)} || reasons, HINT = ${literal(hint)};
  END IF;
END `)};`;
};
