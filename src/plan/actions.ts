import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { type Action, nodeOf, type Verb } from "./action.ts";
import type { Consequences } from "./consequences.ts";

/** The actions of a route, and which of them removes or makes each fact. */
export interface Actions {
  readonly all: ReadonlyMap<string, Action>;
  /** Node after which a fact of `from` is gone. */
  readonly removedBy: ReadonlyMap<string, string>;
  /** Node after which a fact of `to` is there. */
  readonly madeBy: ReadonlyMap<string, string>;
}

/** Turns consequences into actions: parts go into the statement of their parent wherever the order allows. */
export function actionsOf(
  consequences: Consequences,
  from: Schema,
  to: Schema,
  dialect: Dialect,
  puts: Archive,
  restores: Archive | undefined,
): Actions {
  const all = new Map<string, Action>();
  const removedBy = new Map<string, string>();
  const madeBy = new Map<string, string>();
  const add = (verb: Verb, fact: Fact, parts: readonly Fact[] = []): string => {
    const node = nodeOf(verb, fact.key);
    all.set(node, { node, verb, fact, parts });
    return node;
  };
  const parentKey = (fact: Fact): string | undefined => {
    const parent = dialect.kinds.get(fact.id.kind)?.parent?.(fact);
    return parent === undefined ? undefined : keyOf(parent);
  };
  const followed = (fact: Fact): boolean =>
    fact.id.kind === "column" &&
    fact.value["inherited"] === true &&
    from.facts.has(parentKey(fact) ?? "") &&
    to.facts.has(parentKey(fact) ?? "");

  for (const fact of consequences.drops.values()) {
    if (followed(fact)) continue;
    const remade = consequences.creates.has(fact.key);
    if (consequences.asides.has(fact.key)) {
      add("aside", fact);
      removedBy.set(fact.key, add("retire", fact));
      continue;
    }
    const parent = parentKey(fact);
    const parentGoes = parent !== undefined && consequences.drops.has(parent) && !consequences.asides.has(parent);
    // What hangs on a view or a column goes with it; what hangs on a table that moves goes only when it can travel.
    const goesAlong =
      parentGoes &&
      (puts.moves.has(parent) || puts.travelling.has(parent) ? puts.travelling.has(fact.key) : !isTablePart(fact));
    const owned = puts.travelling.has(fact.key);
    if (!goesAlong && !owned) removedBy.set(fact.key, add("drop", fact));
    else if (!remade)
      removedBy.set(fact.key, nodeOf("drop", parent !== undefined && goesAlong ? parent : ownerTable(fact, from)));
    else removedBy.set(fact.key, nodeOf("drop", parent ?? fact.key));
  }
  for (const [key, node] of removedBy) removedBy.set(key, topmost(node, all, removedBy));

  const reaches = reachability(consequences, to);
  for (const fact of consequences.creates.values()) {
    if (followed(fact)) continue;
    const home = inlineHome(fact, consequences, dialect, parentKey, restores, reaches);
    if (home !== undefined) {
      madeBy.set(fact.key, nodeOf("create", home));
      continue;
    }
    if (restores?.travelling.has(fact.key) === true) {
      madeBy.set(fact.key, nodeOf("create", ownerTable(fact, to)));
      continue;
    }
    madeBy.set(fact.key, add("create", fact));
  }
  const parts = new Map<string, Fact[]>();
  for (const fact of consequences.creates.values()) {
    const node = madeBy.get(fact.key);
    if (node === undefined || node === nodeOf("create", fact.key)) continue;
    const top = topmost(node, all, madeBy);
    madeBy.set(fact.key, top);
    parts.set(top, [...(parts.get(top) ?? []), fact]);
  }
  for (const [node, list] of parts) {
    const action = all.get(node);
    if (action !== undefined) all.set(node, { ...action, parts: ordered(list, to) });
  }
  for (const { to: after } of consequences.alters.values()) if (!followed(after)) add("alter", after);
  for (const keep of puts.keeps.values()) add("keep", keep.table);
  return { all, removedBy, madeBy };
}

function isTablePart(fact: Fact): boolean {
  return ["constraint", "index", "trigger", "policy", "partition", "ownership"].includes(fact.id.kind);
}

/** The table that an owned object goes with. */
function ownerTable(fact: Fact, schema: Schema): string {
  if (fact.id.kind === "sequence" || fact.id.kind === "ownership") {
    const owner = schema.facts.get(keyOf({ kind: "ownership", path: fact.id.path }))?.value["column"] as
      | readonly string[]
      | undefined;
    if (owner !== undefined) return keyOf({ kind: "table", path: owner.slice(0, 2) });
  }
  const path = fact.id.kind === "comment" || fact.id.kind === "grant" ? fact.id.path.slice(1) : fact.id.path;
  return keyOf({ kind: "table", path: path.slice(0, 2) });
}

function topmost(node: string, all: ReadonlyMap<string, Action>, owner: ReadonlyMap<string, string>): string {
  let current = node;
  for (let hops = 0; hops < 4 && !all.has(current); hops++) {
    current = owner.get(current.slice(current.indexOf(" ") + 1)) ?? current;
  }
  return current;
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

/** Tells whether a new fact can only be made after another, because what it needs is made, or changed, after that. */
function reachability(consequences: Consequences, to: Schema): (fact: Fact, above: string) => boolean {
  const seen = new Map<string, ReadonlySet<string>>();
  const waitsFor = (key: string, path: ReadonlySet<string>): ReadonlySet<string> => {
    const known = seen.get(key);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const fact = to.facts.get(key);
    if (fact === undefined || path.has(key) || !(consequences.creates.has(key) || consequences.alters.has(key)))
      return found;
    if (fact.id.kind === "table" || fact.id.kind === "column") found.add(key);
    for (const need of fact.needs) for (const further of waitsFor(need, new Set([...path, key]))) found.add(further);
    seen.set(key, found);
    return found;
  };
  return (fact, above) => {
    const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
    return fact.needs.some((need) => {
      const target = to.facts.get(need);
      if (target === undefined || need === above || need === table) return false;
      const isOwn = target.id.kind === "column" && keyOf({ kind: "table", path: target.id.path.slice(0, 2) }) === table;
      return !isOwn && waitsFor(need, new Set()).has(above);
    });
  };
}

/** The created parent into whose statement a created part can be written. */
function inlineHome(
  fact: Fact,
  consequences: Consequences,
  dialect: Dialect,
  parentKey: (fact: Fact) => string | undefined,
  restores: Archive | undefined,
  reaches: (fact: Fact, table: string) => boolean,
): string | undefined {
  if (dialect.kinds.get(fact.id.kind)?.inline?.(fact) !== true) return undefined;
  const parent = parentKey(fact);
  const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
  if (parent === undefined || !consequences.creates.has(parent) || restores?.moves.has(parent) === true)
    return undefined;
  if (restores?.travelling.has(parent) === true) return undefined;
  // Values that are put back must not cost the sequence new ones.
  const putBack = restores?.keeps.get(table)?.columns.some(({ column }) => column.key === parent) === true;
  if (fact.id.kind === "default" && putBack && fact.needs.some((need) => need.startsWith("sequence ")))
    return undefined;
  if (fact.id.kind !== "column" && (reaches(fact, table) || reaches(fact, parent))) return undefined;
  return parent;
}
