import type { Fact } from "../model/fact.ts";
import type { Guard } from "../model/guard.ts";
import type { RuleContext } from "./rule.ts";

/** A condition over rows as they are, where the archive does not give the column its value anyway. */
export function unlessRecalled(
  condition: string,
  table: string,
  column: string,
  { dialect, restores, from }: RuleContext,
): { readonly condition: string } & Pick<Guard, "prepare"> {
  const conversion = restores?.conversions.get(table);
  const present = from.facts.get(table);
  const recalled =
    restores === undefined || conversion === undefined || present === undefined
      ? undefined
      : dialect.conversions.recalled({ archive: restores, conversion }, column, { present, withPlace: true });
  if (recalled === undefined) return { condition };
  return {
    condition: `CASE WHEN ${recalled.found} THEN false ELSE ${condition} END`,
    prepare: recalled.prepare,
  };
}

/** All that two trials make; undefined where there is nothing to make. */
export function bothPrepared(first: Guard["prepare"], second: Guard["prepare"]): Guard["prepare"] {
  const made = [...(first ?? []), ...(second ?? [])];
  return made.length === 0 ? undefined : made;
}

/** What the column of a row gets on the way back: the value of the archive, or else what the reverse gives. */
export function returnedValue(
  present: Fact,
  column: string,
  reverse: string,
  { dialect, restores }: Pick<RuleContext, "dialect" | "restores">,
): { readonly value: string; readonly prepare: readonly string[] } | undefined {
  const conversion = restores?.conversions.get(present.key);
  // Where the reverse reads other tables, the archive speaks only while that gives what it gave.
  if (restores === undefined || conversion === undefined || conversion.reversesRead.length > 0) return undefined;
  const rows = { present, withPlace: false };
  const recalled = dialect.conversions.recalled({ archive: restores, conversion }, column, rows);
  if (recalled === undefined) return { value: reverse, prepare: [] };
  return { value: `CASE WHEN ${recalled.found} THEN ${recalled.value} ELSE ${reverse} END`, prepare: recalled.prepare };
}
