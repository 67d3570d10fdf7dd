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
  // A rule of a table above holds for its heirs as well; the catalog names it there only.
  const names = new Set([...lenient].flatMap((change) => (change.type === "alter" ? columnName(change.to) : [])));
  for (const change of changes)
    if (change.type === "alter" && change.attributes.join() === "notNull" && change.to.value["inherited"] === true)
      if (columnName(change.to).some((name) => names.has(name))) lenient.add(change);
  // One that joined it since has that rule beside the NOT NULL that it kept.
  for (const change of checks.values()) {
    if (change.type !== "drop" || change.fact.value["inherited"] !== true) continue;
    if ((change.fact.value["columns"] as readonly string[]).some((name) => names.has(name))) lenient.add(change);
  }
  for (const change of changes) {
    if (change.type !== "alter" || change.attributes.join() !== "notNullName") continue;
    const check = checks.get(change.to.key);
    if (change.to.value["inherited"] === true && check !== undefined && lenient.has(check)) lenient.add(change);
  }
  return lenient;
}

function columnName({ id }: Fact): readonly string[] {
  return id.kind === "column" ? [id.path[2] ?? ""] : [];
}

function isCheckOfOneColumn({ id, value }: Fact): boolean {
  if (id.kind !== "constraint" || value["type"] !== "c") return false;
  return String(value["definition"]).endsWith(notValid) && (value["columns"] as readonly string[]).length === 1;
}

function columnOf({ id, value }: Fact): string {
  const [name = ""] = value["columns"] as readonly string[];
  return keyOf({ kind: "column", path: [...id.path.slice(0, 2), name] });
}
