import type { Change } from "../../../model/change.ts";
import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import { below } from "../schema_index.ts";

const notValid = " NOT VALID";

/** A constraint that is not validated, and a NOT NULL that such a check stands for. */
export function forNewRowsOnly(changes: readonly Change[], schema: Schema): ReadonlySet<Change> {
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
  const under = new Set(
    [...lenient].flatMap((change) => (change.type === "alter" ? columnsUnder(change.to, schema) : [])),
  );
  for (const change of changes)
    if (change.type === "alter" && change.attributes.join() === "notNull" && under.has(change.to.key))
      lenient.add(change);
  // One that joined it since has that rule beside the NOT NULL that it kept.
  for (const change of checks.values())
    if (change.type === "drop" && change.fact.value["inherited"] === true && under.has(columnOf(change.fact)))
      lenient.add(change);
  for (const change of changes) {
    if (change.type !== "alter" || change.attributes.join() !== "notNullName") continue;
    const check = checks.get(change.to.key);
    if (change.to.value["inherited"] === true && check !== undefined && lenient.has(check)) lenient.add(change);
  }
  return lenient;
}

/** Keys of the columns that tables and partitions below have because of this one. */
function columnsUnder({ id }: Fact, schema: Schema): readonly string[] {
  if (id.kind !== "column") return [];
  const [parent = "", table = "", name = ""] = id.path;
  return (below(schema).get(keyOf({ kind: "table", path: [parent, table] })) ?? []).flatMap((heir) => {
    const own = { kind: "column", path: [...heir.id.path.slice(0, 2), name] };
    const fact = schema.facts.get(keyOf(own));
    return fact?.value["inherited"] === true ? [fact.key, ...columnsUnder(fact, schema)] : [];
  });
}

function isCheckOfOneColumn({ id, value }: Fact): boolean {
  if (id.kind !== "constraint" || value["type"] !== "c") return false;
  return String(value["definition"]).endsWith(notValid) && (value["columns"] as readonly string[]).length === 1;
}

function columnOf({ id, value }: Fact): string {
  const [name = ""] = value["columns"] as readonly string[];
  return keyOf({ kind: "column", path: [...id.path.slice(0, 2), name] });
}
