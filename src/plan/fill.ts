import type { Fact } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { writtenName } from "../model/written_name.ts";
import type { Consequences } from "./consequences.ts";
import { inheritedFrom } from "./owner.ts";
import { remadeTableOf } from "./remade_table.ts";

/** The expression that the spec declares for existing rows, if it does. */
export function fillOf(column: Fact, intent: Pick<Intent, "fill">): string | undefined {
  const { path } = column.id;
  return intent.fill[writtenName(path)] ?? (path[0] === "public" ? intent.fill[writtenName(path.slice(1))] : undefined);
}

/** The same, or what the spec says of the column of a table above that the column comes from. */
export function fillFor(column: Fact, intent: Pick<Intent, "fill">, to: Schema): string | undefined {
  const own = fillOf(column, intent);
  if (own !== undefined || Object.keys(intent.fill).length === 0) return own;
  for (const key of inheritedFrom(column, to)) {
    const above = to.facts.get(key);
    const expression = above === undefined ? undefined : fillFor(above, intent, to);
    if (expression !== undefined) return expression;
  }
  return undefined;
}

export interface FilledColumn {
  readonly column: Fact;
  readonly expression: string;
  /** True when its table is made anew: its rows are filled while they are copied. */
  readonly copied: boolean;
}

/** Columns that stay and become NOT NULL, with the value that the spec declares for their NULLs. */
export function filledColumns(consequences: Consequences, intent: Intent | undefined): readonly FilledColumn[] {
  if (intent === undefined || Object.keys(intent.fill).length === 0) return [];
  const inPlace = [...consequences.alters.values()].map(({ from, to }) => ({ from, to, copied: false }));
  const anew = [...consequences.creates.values()].flatMap((to) => {
    const from = consequences.drops.get(to.key);
    return from === undefined || remadeTableOf(to, consequences) === undefined ? [] : [{ from, to, copied: true }];
  });
  return [...inPlace, ...anew].flatMap(({ from, to, copied }) => {
    const expression = becomesFilled(from, to) ? fillOf(to, intent) : undefined;
    return expression === undefined ? [] : [{ column: to, expression, copied }];
  });
}

/** The same for columns of tables below one that the spec speaks of: what it says there fills these, too. */
export function filledBelow(
  { alters }: Consequences,
  intent: Pick<Intent, "fill">,
  schema: Schema,
): readonly FilledColumn[] {
  if (Object.keys(intent.fill).length === 0) return [];
  return [...alters.values()].flatMap(({ from, to }) => {
    const isBelow = fillOf(to, intent) === undefined && becomesFilled(from, to);
    const expression = isBelow ? fillFor(to, intent, schema) : undefined;
    return expression === undefined ? [] : [{ column: to, expression, copied: false }];
  });
}

/** True for a column that takes no NULL any more. */
export function becomesFilled(from: Fact, to: Fact): boolean {
  return to.id.kind === "column" && from.value["notNull"] !== true && to.value["notNull"] === true;
}
