import type { FactId } from "../../../model/fact.ts";
import type { Requirement } from "../../../model/requirement.ts";
import type { Scope } from "../../kind.ts";
import { relation } from "../names.ts";
import { quote } from "../quote.ts";

/** Major version whose ALTER writes rows for another access method. */
const since = 15;

/** True where every server that the script is for does so in place. */
export function changesMethodInPlace({ target = 0 }: Pick<Scope, "target">): boolean {
  return target >= since;
}

/** How a table or materialized view gets another access method; null for that of every server. */
export function setMethod(
  id: FactId,
  method: string | null,
): { readonly sql: string; readonly requires: readonly Requirement[] } {
  const what = id.kind === "table" ? "TABLE" : "MATERIALIZED VIEW";
  return {
    sql: `ALTER ${what} ${relation(id)} SET ACCESS METHOD ${quote(method ?? "heap")};`,
    requires: [{ feature: `ALTER ${what} … SET ACCESS METHOD`, since, fact: id }],
  };
}
