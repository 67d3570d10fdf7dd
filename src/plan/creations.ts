import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { type Action, nodeOf } from "./action.ts";
import type { Consequences } from "./consequences.ts";
import { inlineHome, reachability } from "./inline_home.ts";
import { inheritedFrom, isFollowed, ownerTable, parentOf, topmost } from "./owner.ts";

/** Actions that make facts, with their parts, and for each fact the node after which it is there. */
export function creationsOf(
  consequences: Consequences,
  from: Schema,
  to: Schema,
  dialect: Dialect,
  restores: Archive | undefined,
): { readonly actions: readonly Action[]; readonly madeBy: ReadonlyMap<string, string> } {
  const made = new Map<string, Fact>();
  const madeBy = new Map<string, string>();
  const reaches = reachability(consequences, to);
  const parentKey = (fact: Fact): string | undefined => parentOf(fact, dialect);
  const speaker = (fact: Fact): string | undefined =>
    inheritedFrom(fact, to).find((key) => consequences.creates.has(key));
  // What a table declares itself is its own, whatever a table above it brings as well.
  const follows = (fact: Fact): boolean =>
    isFollowed(fact, from, to, dialect, consequences) &&
    (fact.id.kind !== "column" || (speaker(fact) !== undefined && fact.value["local"] !== true));
  for (const fact of consequences.creates.values()) {
    if (follows(fact)) {
      const above = speaker(fact);
      if (above !== undefined) madeBy.set(fact.key, nodeOf("create", above));
      continue;
    }
    const returns = restores?.travelling.has(fact.key) === true ? ownerTable(fact, to) : undefined;
    // The statement that brings an inherited column speaks of the table above.
    const spoken = parentKey(fact);
    const column = spoken === undefined ? undefined : consequences.creates.get(spoken);
    const stands = column?.id.kind === "column" && follows(column);
    const home =
      (stands ? undefined : inlineHome(fact, consequences, { from, to }, dialect, parentKey, restores, reaches)) ??
      returns;
    madeBy.set(fact.key, nodeOf("create", home ?? fact.key));
    if (home === undefined) made.set(nodeOf("create", fact.key), fact);
  }
  const parts = new Map<string, Fact[]>();
  for (const [key, node] of madeBy) {
    const top = topmost(node, made, madeBy);
    madeBy.set(key, top);
    const part = consequences.creates.get(key);
    if (part === undefined || top === nodeOf("create", key) || follows(part)) continue;
    const known = parts.get(top);
    if (known === undefined) parts.set(top, [part]);
    else known.push(part);
  }
  const actions = [...made].map(
    ([node, fact]): Action => ({ node, verb: "create", fact, parts: ordered(parts.get(node) ?? [], to) }),
  );
  return { actions, madeBy };
}

/** Columns in their physical order, then the rest as it came. */
function ordered(parts: readonly Fact[], schema: Schema): readonly Fact[] {
  const [first] = parts;
  const order =
    first === undefined ? undefined : schema.columnOrder.get(keyOf({ kind: "table", path: first.id.path.slice(0, 2) }));
  const place = (fact: Fact): number =>
    fact.id.kind === "column" ? (order?.indexOf(fact.id.path[2] ?? "") ?? 0) : Number.MAX_SAFE_INTEGER;
  return [...parts].sort((a, b) => place(a) - place(b) || rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

function rank({ value }: Fact): number {
  return ["p", "u", "x", "c"].indexOf(String(value["type"]));
}
