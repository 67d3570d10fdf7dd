import type { Fact } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import { folded } from "./names.ts";

/** Names of the tables all of whose foreign keys point to a key, or to a table that is not there. */
export function soundReferences({ facts }: Schema): readonly string[] {
  const keys = new Map<string, Set<string>>();
  const addKey = ({ id }: Fact, columns: readonly (string | null)[]): void => {
    const table = folded(id.path[1] ?? "");
    keys.set(table, (keys.get(table) ?? new Set()).add(spelled(columns)));
  };
  for (const fact of facts.values()) {
    const { id, value } = fact;
    const columns = value["columns"] as readonly (string | null)[];
    if (id.kind === "constraint" && ["p", "u"].includes(String(value["type"]))) addKey(fact, columns);
    if (id.kind === "index" && value["unique"] === true && value["predicate"] === null) addKey(fact, columns);
  }
  const tables = new Map<string, boolean>();
  const there = new Set(
    [...facts.values()].flatMap(({ id }) => (id.kind === "table" ? [folded(id.path[1] ?? "")] : [])),
  );
  for (const { id, value } of facts.values()) {
    if (id.kind !== "constraint" || value["type"] !== "f") continue;
    const target = value["references"] as { readonly table: readonly string[]; readonly columns: readonly string[] };
    const name = folded(target.table[1] ?? "");
    const isSame = target.columns.length === (value["columns"] as readonly string[]).length;
    const isSound = isSame && (!there.has(name) || keys.get(name)?.has(spelled(target.columns)) === true);
    const table = id.path[1] ?? "";
    tables.set(table, isSound && tables.get(table) !== false);
  }
  return [...tables].filter(([, isSound]) => isSound).map(([table]) => table);
}

function spelled(columns: readonly (string | null)[]): string {
  return JSON.stringify(columns.map((name) => (name === null ? null : folded(name))).sort());
}
