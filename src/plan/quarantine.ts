import { type Fact, keyOf } from "../model/fact.ts";
import type { DealtWith, Quarantine, QuarantinedTable } from "../model/quarantine.ts";
import type { Schema } from "../model/schema.ts";
import { byTable, tableKey } from "./by_table.ts";
import { firingKinds } from "./firing.ts";
import { keyColumns } from "./key_columns.ts";
import { partialRules } from "./partial_rules.ts";
import { tableAbove } from "./partition_tree.ts";

/** The tables that answered guards take rows or values from, with all that point to rows that leave; undefined without any. */
export function quarantineOf(guards: readonly DealtWith[], from: Schema): Quarantine | undefined {
  if (guards.length === 0) return undefined;
  const tops = new Map<string, string>();
  const topOf = (key: string): string => {
    const above = tableAbove(key, from);
    return above === undefined ? key : topOf(above);
  };
  for (const fact of from.facts.values()) {
    if (fact.id.kind !== "partition") continue;
    const key = keyOf({ kind: "table", path: fact.id.path });
    tops.set(key, topOf(key));
  }
  const top = (key: string): string => tops.get(key) ?? key;
  const references = [...from.facts.values()].filter(
    ({ id, value }) => id.kind === "constraint" && value["type"] === "f",
  );
  const leaving = new Set(guards.filter(({ answer }) => answer.policy !== "set_null").map((guard) => top(guard.fact)));
  // A set is gone through in the order in which it grows: what points to the rows goes along, and so on.
  for (const key of leaving)
    for (const reference of references) if (top(targetOf(reference)) === key) leaving.add(top(tableKey(reference)));
  const cleared = new Map<string, Map<string, readonly string[]>>();
  for (const { fact, answer } of guards) {
    if (answer.policy !== "set_null") continue;
    const own = cleared.get(top(fact)) ?? new Map<string, readonly string[]>();
    cleared.set(top(fact), own.set(answer.rule, answer.cleared));
  }
  const columns = byTable(from.facts.values(), "column");
  const constraints = byTable(from.facts.values(), "constraint");
  const triggers = byTable(from.facts.values(), ...firingKinds);
  const rules = partialRules(from);
  const tableOf = (key: string): readonly (readonly [string, QuarantinedTable])[] => {
    const table = from.facts.get(key);
    if (table === undefined) return [];
    const order = from.columnOrder.get(key) ?? [];
    const place = ({ id }: Fact): number => order.indexOf(id.path[2] ?? "");
    const own = [...(columns.get(key) ?? [])].sort((a, b) => place(a) - place(b));
    const gone = new Set([...(cleared.get(key)?.values() ?? [])].flat());
    const stays = own.filter(({ id, value }) => !gone.has(id.path[2] ?? "") && value["generated"] === null);
    const parts = [...tops].flatMap(([part, head]) => (head === key ? [part] : []));
    return [
      [
        key,
        {
          table,
          columns: own,
          key: keyColumns(constraints.get(key) ?? [], stays, from, from),
          triggers: [key, ...parts]
            .flatMap((each) => triggers.get(each) ?? [])
            .filter((trigger) => trigger.value["state"] !== "D"),
          rules: rules(key),
          leaves: leaving.has(key),
          cleared: cleared.get(key) ?? new Map(),
        },
      ],
    ];
  };
  return {
    guards,
    tables: new Map([...new Set([...leaving, ...cleared.keys()])].sort().flatMap(tableOf)),
    tops,
    references: references.filter((reference) => leaving.has(top(targetOf(reference)))),
  };
}

function targetOf({ value }: Fact): string {
  const target = value["references"] as { readonly table: readonly string[] } | null;
  return keyOf({ kind: "table", path: target?.table ?? [] });
}
