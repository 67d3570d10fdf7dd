import type { Change } from "../../../model/change.ts";
import { type Fact, keyOf } from "../../../model/fact.ts";

const notValid = " NOT VALID";

/** A constraint that is not validated, and a NOT NULL that such a check stands for. */
export function forNewRowsOnly(changes: readonly Change[]): ReadonlySet<Change> {
  const lenient = new Set<Change>();
  const checks = new Map<string, Change>();
  for (const change of changes) {
    if (change.type === "drop" && isCheckOfOneColumn(change.fact)) checks.set(columnOf(change.fact), change);
    if (change.type !== "alter" || change.attributes.join() !== "definition") continue;
    if (change.from.value["definition"] === `${String(change.to.value["definition"])}${notValid}`) lenient.add(change);
  }
  for (const change of changes) {
    if (change.type !== "alter" || change.attributes.join() !== "notNull" || change.to.value["notNull"] !== true)
      continue;
    const check = checks.get(change.to.key);
    if (check !== undefined) lenient.add(change).add(check);
  }
  return lenient;
}

function isCheckOfOneColumn({ id, value }: Fact): boolean {
  if (id.kind !== "constraint" || value["type"] !== "c") return false;
  return String(value["definition"]).endsWith(notValid) && (value["columns"] as readonly string[]).length === 1;
}

function columnOf({ id, value }: Fact): string {
  const [name = ""] = value["columns"] as readonly string[];
  return keyOf({ kind: "column", path: [...id.path.slice(0, 2), name] });
}
