import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { type Action, nodeOf } from "./action.ts";
import { adopterOf } from "./adopted_parts.ts";
import { tableKey } from "./by_table.ts";
import type { Consequences } from "./consequences.ts";
import { inheritedFrom, isAttached, isFollowed, ownerTable, parentOf, topmost } from "./owner.ts";
import { remadeTableOf } from "./remade_table.ts";

/** Actions that remove facts, and for each fact the node after which it is gone. */
export function removalsOf(
  consequences: Consequences,
  from: Schema,
  to: Schema,
  dialect: Dialect,
  puts: Archive,
): { readonly actions: readonly Action[]; readonly removedBy: ReadonlyMap<string, string> } {
  const actions: Action[] = [];
  const removedBy = new Map<string, string>();
  const add = (verb: "aside" | "drop" | "retire", fact: Fact): void => {
    actions.push({ node: nodeOf(verb, fact.key), verb, fact, parts: [] });
    removedBy.set(fact.key, nodeOf(verb, fact.key));
  };
  for (const fact of consequences.drops.values()) {
    const remade = remadeTableOf(fact, consequences);
    if (isFollowed(fact, from, to, dialect, consequences)) {
      const above = inheritedFrom(fact, from).find((key) => consequences.drops.has(key));
      const isOwn = fact.id.kind === "column" && fact.value["local"] === true;
      if (above !== undefined && !isOwn) removedBy.set(fact.key, nodeOf("drop", above));
      // What a table declares itself, or inherits only because it has a parent more, is its own once that is gone.
      if ((above !== undefined && !isOwn) || fact.id.kind !== "column") continue;
    }
    if (remade !== undefined && dialect.kinds.get(fact.id.kind)?.withTable === true) {
      removedBy.set(fact.key, nodeOf("retire", remade));
      continue;
    }
    if (consequences.asides.has(fact.key)) {
      add("aside", fact);
      add("retire", fact);
      continue;
    }
    const carrier = carrierOf(fact, consequences, from, dialect, puts);
    if (carrier === undefined) add("drop", fact);
    else removedBy.set(fact.key, nodeOf("drop", carrier));
  }
  const all = new Map(actions.map((action) => [action.node, action]));
  for (const [key, node] of removedBy) removedBy.set(key, topmost(node, all, removedBy));
  return { actions, removedBy };
}

/** The fact with whose removal this one goes, without a statement of its own. */
function carrierOf(
  fact: Fact,
  consequences: Consequences,
  from: Schema,
  dialect: Dialect,
  puts: Archive,
): string | undefined {
  const top = consequences.absorbed.get(tableKey(fact));
  if (top !== undefined) return parentOf(fact, dialect) ?? top;
  // An index or key of a partition goes with that of its parent table, unless the partition leaves first.
  const adopter = adopterOf(fact);
  if (adopter !== undefined && consequences.drops.has(adopter)) {
    const leaves = consequences.drops.has(keyOf({ kind: "partition", path: fact.id.path.slice(0, 2) }));
    if (!leaves) return adopter;
  }
  const parent = parentOf(fact, dialect);
  // What is said of a type that is made anew beside the old one goes with the old one.
  const goesAlong = parent !== undefined && (isAttached(fact) || !consequences.asides.has(parent));
  const parentGoes = goesAlong && consequences.drops.has(parent);
  const travels = puts.travelling.has(fact.key);
  // What hangs on a table that moves goes along only when it can travel; what hangs on a view or a column always does.
  if (parentGoes && (puts.moves.has(parent) || puts.travelling.has(parent) ? travels : !isTablePart(fact)))
    return parent;
  return travels ? ownerTable(fact, from) : undefined;
}

function isTablePart(fact: Fact): boolean {
  return ["constraint", "index", "trigger", "policy", "partition", "ownership", "user mapping"].includes(fact.id.kind);
}
