import type { Image } from "../dialects/condition_writer.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Change } from "../model/change.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import type { Consequences } from "../plan/consequences.ts";
import { fillOf } from "../plan/fill.ts";
import { remadeTableOf } from "../plan/movements.ts";
import type { RuleContext } from "./rule.ts";

interface ContextRequest {
  readonly from: Schema;
  readonly to: Schema;
  readonly changes: readonly Change[];
  readonly consequences: Consequences;
  readonly direction: "forward" | "back";
  readonly intent: Intent;
  readonly dialect: Dialect;
}

const values: ReadonlySet<string> = new Set([
  "enum",
  "domain",
  "composite",
  "range",
  "collation",
  "routine",
  "aggregate",
  "cast",
  "operator",
  "operator class",
  "operator family",
  "text search configuration",
  "text search dictionary",
  "extension",
]);

/** Gathers once what every rule asks for. */
export function ruleContext(request: ContextRequest): RuleContext {
  const { from, to, consequences, intent, dialect, direction } = request;
  const columns = new Map<string, Fact[]>();
  for (const fact of to.facts.values()) {
    if (fact.id.kind !== "column") continue;
    const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
    const known = columns.get(table);
    if (known === undefined) columns.set(table, [fact]);
    else known.push(fact);
  }
  const makesNeed = (fact: Fact): boolean =>
    fact.needs.some((need) => consequences.creates.has(need) && values.has(to.facts.get(need)?.id.kind ?? ""));
  const images = new Map<string, Image | undefined>();
  const image = (table: string): Image | undefined => {
    if (images.has(table)) return images.get(table);
    const fact = to.facts.get(table);
    let made: Image | undefined;
    if (fact !== undefined && from.facts.has(table)) {
      made = {
        table: fact,
        columns: (columns.get(table) ?? []).flatMap((after) => {
          const goes = consequences.drops.has(after.key) && remadeTableOf(after, consequences) === undefined;
          const before = goes ? undefined : from.facts.get(after.key);
          if (after.value["generated"] !== null)
            return before?.value["generated"] !== undefined && before.value["generated"] !== null
              ? [{ after: before, before, value: undefined }]
              : [];
          if (makesNeed(after) && before?.value["type"] !== after.value["type"]) return [];
          // What a new column gets from something new cannot be told before that is there.
          const fallback = to.facts.get(keyOf({ kind: "default", path: after.id.path }));
          if (before === undefined && fallback !== undefined && makesNeed(fallback)) return [];
          return [
            { after, before, value: before === undefined ? valueForRows(after, to, intent, direction) : undefined },
          ];
        }),
      };
    }
    images.set(table, made);
    return made;
  };
  return {
    ...request,
    image,
    isKnown(fact) {
      if (makesNeed(fact)) return false;
      const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
      const known = new Set(image(table)?.columns.map(({ after }) => after.key));
      return fact.needs.every(
        (need) => to.facts.get(need)?.id.kind !== "column" || !isOf(need, table, to) || known.has(need),
      );
    },
    guard: (of, condition, reason, rows = "after") => ({
      fact: of.table.key,
      table: dialect.conditions.tableName(of),
      place: dialect.conditions.place(of),
      source: rows === "after" ? dialect.conditions.after(of) : dialect.conditions.before(of),
      condition,
      reason,
    }),
  };
}

function isOf(column: string, table: string, schema: Schema): boolean {
  const path = schema.facts.get(column)?.id.path ?? [];
  return keyOf({ kind: "table", path: path.slice(0, 2) }) === table;
}

/** What existing rows get in a new column, where that is one known value. */
function valueForRows(column: Fact, to: Schema, intent: Intent, direction: "forward" | "back"): string | undefined {
  const fill = direction === "forward" ? fillOf(column, intent) : undefined;
  if (fill !== undefined) return fill;
  const fallback = to.facts.get(keyOf({ kind: "default", path: column.id.path }));
  if (fallback === undefined || fallback.needs.some((need) => to.facts.get(need)?.id.kind === "sequence"))
    return undefined;
  return String(fallback.value["expression"]);
}
