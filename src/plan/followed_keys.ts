import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { DeclaredConversion, Follow } from "./declared_conversion.ts";

interface ForeignKey {
  readonly table: readonly string[];
  readonly columns: readonly string[];
  readonly parent: readonly string[];
  readonly parentColumns: readonly string[];
}

/**
 * Columns that point to a key whose values change shape, in both schemas: they follow it, wherever the spec does not say
 * otherwise. What points to them follows in turn.
 */
export function followedKeys(
  declared: readonly DeclaredConversion[],
  { from, to }: { readonly from: Schema; readonly to: Schema },
): readonly DeclaredConversion[] {
  if (declared.length === 0) return [];
  const later = new Set(foreignKeys(to).map((key) => JSON.stringify(key)));
  const keys = foreignKeys(from).filter((key) => later.has(JSON.stringify(key)));
  const given = new Set(declared.flatMap(({ table, up }) => [...up.keys()].map((name) => `${table} ${name}`)));
  const found: DeclaredConversion[] = [];
  for (let grown = true; grown; ) {
    grown = false;
    for (const key of keys) {
      const table = keyOf({ kind: "table", path: key.table });
      const parent = keyOf({ kind: "table", path: key.parent });
      for (const [at, name] of key.columns.entries()) {
        const target = key.parentColumns[at] ?? "";
        if (given.has(`${table} ${name}`) || !given.has(`${parent} ${target}`)) continue;
        const match = key.columns.map((child, n) => ({ child, parent: key.parentColumns[n] ?? "" }));
        const follow: Follow = { table: parent, column: target, match };
        found.push({
          table,
          up: new Map(),
          down: new Map(),
          follows: new Map([[name, follow]]),
          oneWay: false,
          upReads: [],
          downReads: [],
          calls: [],
        });
        given.add(`${table} ${name}`);
        grown = true;
      }
    }
  }
  return found;
}

/** Those that every row keeps, in one order. */
function foreignKeys({ facts }: Schema): readonly ForeignKey[] {
  return [...facts.values()].flatMap(({ id, value }: Fact) => {
    if (id.kind !== "constraint" || value["type"] !== "f") return [];
    const definition = String(value["definition"]);
    if (definition.endsWith(" NOT VALID") || definition.endsWith(" NOT ENFORCED")) return [];
    const { table: parent, columns: parentColumns } = value["references"] as {
      readonly table: readonly string[];
      readonly columns: readonly string[];
    };
    return [{ table: id.path.slice(0, 2), columns: value["columns"] as readonly string[], parent, parentColumns }];
  });
}
