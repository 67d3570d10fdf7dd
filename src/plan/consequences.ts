import type { Dialect } from "../dialects/dialect.ts";
import type { Kind, Scope } from "../dialects/kind.ts";
import type { Change } from "../model/change.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Schema } from "../model/schema.ts";
import { spokenName } from "../model/written_name.ts";
import { adoptedParts } from "./adopted_parts.ts";
import { dependentsOf } from "./dependents.ts";
import { movingSources } from "./moving_sources.ts";
import { absorbedBy, referencesToMovedRows } from "./partition_tree.ts";
import { isOfValues, replacedTypes } from "./replaced_types.ts";

/** A fact that stays and changes in place. */
export interface Alteration {
  readonly from: Fact;
  readonly to: Fact;
  readonly attributes: readonly string[];
}

/** What has to happen to each fact, once the consequences of every change are known. */
export interface Consequences {
  /** Gone or made anew: removed as `from` has it. */
  readonly drops: ReadonlyMap<string, Fact>;
  /** New or made anew: made as `to` has it. */
  readonly creates: ReadonlyMap<string, Fact>;
  readonly alters: ReadonlyMap<string, Alteration>;
  /** Made anew beside the old one, because rows or values of it are stored. */
  readonly asides: ReadonlySet<string>;
  /** Partitions that go with a table that is made anew, by key: that table's key. Its rows are copied, theirs among them. */
  readonly absorbed: ReadonlyMap<string, string>;
}

/**
 * Follows every change through the facts that depend on it: what the engine refuses to change under them is made anew.
 * `revalued`: keys of columns that stay as they are and get other values. `remade`: keys of what is made anew although it
 * could change in place.
 */
export function consequencesOf(
  changes: readonly Change[],
  from: Schema,
  to: Schema,
  dialect: Dialect,
  isBack: boolean,
  target: number | undefined,
  revalued: ReadonlySet<string> = new Set(),
  remade: ReadonlySet<string> = new Set(),
): Consequences {
  const scope: Scope = { from, to, parts: [], target };
  const drops = new Map<string, Fact>();
  const creates = new Map<string, Fact>();
  const alters = new Map<string, Alteration>();
  const asides = new Set<string>();
  const dependents = dependentsOf(from);
  const adopted = adoptedParts(from, to, drops);
  const queue: Fact[] = [];

  const rebuild = (before: Fact): void => {
    const after = to.facts.get(before.key);
    if (after === undefined || (drops.has(before.key) && creates.has(before.key))) return;
    const kind = dialect.kinds.get(before.id.kind);
    if (before.id.kind === "table") refuseHeirs(before, to);
    alters.delete(before.key);
    drops.set(before.key, before);
    creates.set(before.key, after);
    if (kind?.aside !== undefined) asides.add(before.key);
    queue.push(before);
  };

  const retype = (before: Fact): void => {
    const after = to.facts.get(before.key);
    if (after === undefined || drops.has(before.key)) return;
    const kind = dialect.kinds.get(before.id.kind);
    if (kind?.unsettlesParent?.(before, after, scope, ["retype", "type"]) === true) {
      rebuildParent(before, kind);
      return;
    }
    const known = alters.get(before.key);
    if (known?.attributes.includes("retype")) return;
    alters.set(before.key, {
      from: before,
      to: after,
      attributes: [...new Set([...(known?.attributes ?? []), "retype", "type"])],
    });
    unsettle(before.key);
  };

  const recheck = (before: Fact): void => {
    const after = to.facts.get(before.key);
    if (after === undefined || drops.has(before.key)) return;
    const known = alters.get(before.key)?.attributes ?? [];
    if (known.includes("recheck")) return;
    const attributes = [...known, "recheck"];
    if (dialect.kinds.get(before.id.kind)?.alter?.(before, after, attributes, scope) === undefined) rebuild(before);
    else {
      alters.set(before.key, { from: before, to: after, attributes });
      unsettle(before.key);
    }
  };

  const unsettle = (key: string): void => {
    const alteration = alters.get(key);
    const kind = dialect.kinds.get(alteration?.from.id.kind ?? "");
    if (alteration === undefined || kind?.unsettles === undefined) return;
    for (const dependent of dependents.get(key) ?? []) {
      if (detaches(dependent, key)) continue;
      const answer = kind.unsettles(alteration.from, alteration.to, alteration.attributes, dependent);
      if (answer === "rebuild") rebuild(dependent);
      else if (answer === "recheck") recheck(dependent);
    }
  };

  const rebuildParent = (part: Fact, kind: Kind): void => {
    const parent = from.facts.get(keyOf(kind.remakes?.(part) ?? kind.parent?.(part) ?? part.id));
    if (parent !== undefined) rebuild(parent);
  };

  // Its own change, in place, takes it out of the way.
  const detaches = (dependent: Fact, need: string): boolean =>
    alters.has(dependent.key) && to.facts.get(dependent.key)?.needs.includes(need) === false;

  for (const change of changes) {
    if (change.type === "drop") drops.set(change.fact.key, change.fact);
    else if (change.type === "create") creates.set(change.fact.key, change.fact);
    else if (change.type === "alter") alters.set(change.to.key, change);
  }
  for (const key of replacedTypes(drops, creates, dialect)) asides.add(key);
  for (const fact of drops.values()) queue.push(fact);
  for (const { from: before, to: after, attributes } of [...alters.values()]) {
    const kind = dialect.kinds.get(before.id.kind);
    if (kind?.unsettlesParent?.(before, after, scope, attributes) === true) rebuildParent(before, kind);
    else if (kind?.alter?.(before, after, attributes, scope) === undefined) rebuild(before);
  }
  for (const key of remade) {
    const altered = alters.get(key);
    if (altered !== undefined) rebuild(altered.from);
  }
  for (const fact of [...creates.values()]) {
    const kind = dialect.kinds.get(fact.id.kind);
    if (kind?.unsettlesParent?.(undefined, fact, scope, []) === true) rebuildParent(fact, kind);
  }
  for (const fact of [...drops.values()]) {
    const kind = dialect.kinds.get(fact.id.kind);
    if (!creates.has(fact.key) && kind?.unsettlesParent?.(fact, undefined, scope, []) === true)
      rebuildParent(fact, kind);
  }
  for (const key of [...alters.keys()]) unsettle(key);
  const moving = movingSources({ drops, creates }, new Map(), from, to, isBack);
  for (const fact of referencesToMovedRows(moving.keys(), from)) rebuild(fact);
  // Values may be among what the type gains, which cannot be used in the transaction that adds it.
  for (const key of revalued)
    for (const need of from.facts.get(key)?.needs ?? []) {
      const altered = alters.get(need);
      if (altered !== undefined && isOfValues(dialect.kinds.get(altered.from.id.kind))) rebuild(altered.from);
    }
  // Row by row two may have one key for a moment, or point to one that is gone.
  for (const key of revalued)
    for (const dependent of dependents.get(key) ?? []) {
      const kind = dialect.kinds.get(dependent.id.kind);
      if (!isKeyRule(dependent)) continue;
      if (kind?.withTable !== true) rebuild(dependent);
      // References are off while a table that holds its own rules is worked on.
      else if (dependent.value["type"] !== "f") rebuildParent(dependent, kind);
    }

  // Grows while it is walked: what is made anew may stand under others.
  for (const fact of queue) {
    const remade = creates.has(fact.key) || asides.has(fact.key);
    for (const dependent of dependents.get(fact.key) ?? []) {
      if (drops.has(dependent.key) || !to.facts.has(dependent.key)) continue;
      const answer = dialect.kinds.get(dependent.id.kind)?.whenNeedIsRebuilt?.(dependent, fact) ?? "rebuild";
      if (remade && answer === "retype") retype(dependent);
      else if (answer === "rebuild" && !detaches(dependent, fact.key)) rebuild(dependent);
    }
    for (const part of adopted(fact)) rebuild(part);
  }
  return { drops, creates, alters, asides, absorbed: absorbedBy(drops, asides, from, to) };
}

function isKeyRule({ id, value }: Fact): boolean {
  if (id.kind === "index") return value["unique"] === true;
  return id.kind === "constraint" && ["p", "u", "x", "f"].includes(String(value["type"]));
}

/** The rows of heirs are rows of the table as well; they cannot follow it. */
function refuseHeirs(table: Fact, to: Schema): void {
  for (const fact of to.facts.values()) {
    if (fact.id.kind !== "table") continue;
    const parents = (fact.value["inherits"] ?? []) as readonly (readonly string[])[];
    if (parents.some((path) => keyOf({ kind: "table", path }) === table.key))
      throw Failure.work("tableCannotChange", { table: spokenName(table.id.path) });
  }
}
