import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { Settlement } from "../../model/settlement.ts";
import type { Emission } from "../kind.ts";
import { trigger as triggerKind } from "./kinds/trigger.ts";
import { ownName, relation } from "./names.ts";
import { countOf, promised } from "./promise.ts";
import { quote } from "./quote.ts";
import { restoreValues } from "./restored_rows.ts";

/** Statements over rows, while no trigger of the user's fires. */
export function withoutTriggers(triggers: readonly Fact[], statements: readonly string[]): readonly string[] {
  if (statements.length === 0) return [];
  const scope = { from: nothing, to: nothing, parts: [] };
  const emitted = (make: "drop" | "create"): readonly string[] =>
    triggers.flatMap((fact) => triggerKind[make](fact, scope).sql);
  return [...emitted("drop"), ...statements, ...emitted("create")];
}

const nothing = { dialect: "sqlite", facts: new Map(), uncovered: [], columnOrder: new Map() } as const;

/** Values for the new columns of a table that stays. */
export function settle({ table, restore, filled, triggers }: Settlement, archive: Archive | undefined): Emission {
  const target = relation(table.id);
  const updates = restore === undefined || archive === undefined ? [] : [...restoreValues(restore, archive)];
  for (const { column, expression, isNew } of filled) {
    const name = quote(ownName(column.id));
    const where = isNew ? "" : ` WHERE ${name} IS NULL`;
    const sql = `UPDATE OR ABORT ${target} SET ${name} = (${expression})${where};`;
    updates.push(...promised(`UPDATE ${target} ${name}`, countOf(`${target}${where}`), sql));
  }
  return { sql: withoutTriggers(triggers, updates), scans: [table.key] };
}
