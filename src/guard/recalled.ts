import type { Guard } from "../model/guard.ts";
import type { RuleContext } from "./rule.ts";

/** A condition over rows as they are, where the archive does not give the column its value anyway. */
export function unlessRecalled(
  condition: string,
  table: string,
  column: string,
  { dialect, restores }: RuleContext,
): { readonly condition: string } & Pick<Guard, "prepare"> {
  const conversion = restores?.conversions.get(table);
  const recalled =
    restores === undefined || conversion === undefined
      ? undefined
      : dialect.conversions.recalled({ archive: restores, conversion }, column);
  if (recalled === undefined) return { condition };
  return {
    condition: `CASE WHEN ${recalled.found} THEN false ELSE ${condition} END`,
    prepare: recalled.prepare,
  };
}
