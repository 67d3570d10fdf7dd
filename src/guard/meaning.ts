import type { Dialect } from "../dialects/dialect.ts";
import type { Change } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { becomesFilled, fillOf } from "../plan/fill.ts";
import type { RuleContext } from "./rule.ts";

/** Kinds that compute or compare, and what those rest on. */
const computing: ReadonlySet<string> = new Set([
  "routine",
  "operator",
  "text search configuration",
  "text search dictionary",
]);

const types: ReadonlySet<string> = new Set(["enum", "domain", "composite", "range"]);

/** What stays under its name and means something else afterwards, by key: functions, orders of labels, columns that are computed otherwise, filled or converted. */
export function changedMeanings({
  changes,
  conversions,
  dialect,
  direction,
  intent,
}: Meant): ReadonlyMap<string, Fact> {
  const isFilled = (from: Fact, to: Fact): boolean =>
    direction === "forward" && becomesFilled(from, to) && fillOf(to, intent) !== undefined;
  const converted = [...conversions.values()].flatMap((each) =>
    each.converted.flatMap(({ column, before }) => (before === undefined ? [] : [[column.key, column] as const])),
  );
  const altered = changes.flatMap((change) =>
    change.type === "alter" && (isOther(change, dialect) || isFilled(change.from, change.to))
      ? [[change.to.key, change.to] as const]
      : [],
  );
  return new Map([...converted, ...altered]);
}

type Meant = Pick<RuleContext, "changes" | "conversions" | "dialect" | "direction" | "intent">;

function isOther({ from, to, attributes }: Extract<Change, { type: "alter" }>, { kinds }: Dialect): boolean {
  if (kinds.get(to.id.kind)?.sameMeaning?.(from, to) === true) return false;
  if (to.id.kind === "enum") return isReordered(from, to);
  if (to.id.kind === "column") return attributes.includes("generated");
  return to.id.kind === "operator" ? attributes.includes("function") : computing.has(to.id.kind);
}

/** True when labels that stay stand in another order. */
function isReordered(from: Fact, to: Fact): boolean {
  const [before, after] = [from, to].map(({ value }) => value["labels"] as readonly string[]) as [
    readonly string[],
    readonly string[],
  ];
  const staying = before.filter((label) => after.includes(label));
  return after.filter((label) => before.includes(label)).some((label, at) => label !== staying[at]);
}

/** The changed meaning on which a rule rests: by what it calls, by what its columns are computed with, or by the order of their values. */
export function changedBelow(fact: Fact, changed: ReadonlyMap<string, Fact>, { facts }: Schema): Fact | undefined {
  const isOrdered =
    fact.derived?.["comparesOrder"] !== false &&
    (["c", "x"].includes(String(fact.value["type"])) || ["domain", "range"].includes(fact.id.kind));
  const seen = new Set<string>();
  const visit = (owner: Fact, isWanted: (need: Fact) => boolean): Fact | undefined => {
    for (const key of owner.needs) {
      const need = facts.get(key);
      if (need === undefined || seen.has(key) || !isWanted(need)) continue;
      seen.add(key);
      const own = changed.get(key);
      if (own !== undefined) return own;
      const below = visit(need, wantedBelow(need));
      if (below !== undefined) return below;
    }
    return undefined;
  };
  const wantedBelow = (need: Fact): ((below: Fact) => boolean) => {
    if (computing.has(need.id.kind)) return ({ id }) => computing.has(id.kind) || types.has(id.kind);
    if (need.id.kind === "column" && need.value["generated"] !== null)
      return ({ id }) => id.kind === "column" || computing.has(id.kind);
    return ({ id }) => isOrdered && types.has(id.kind);
  };
  const isWanted = (kind: string): boolean => (isOrdered || fact.id.kind === "index") && types.has(kind);
  return visit(fact, ({ id }) => id.kind === "column" || isWanted(id.kind) || computing.has(id.kind));
}
