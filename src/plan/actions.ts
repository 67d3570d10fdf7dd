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

/** Columns that a settle action fills or tightens. */
export function needsSettling(column: Fact, isPartOfDefault: boolean): boolean {
  return column.value["generated"] === null && column.value["identity"] === null && column.value["notNull"] === true && !isPartOfDefault;
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
    fact.id.kind === "column" && fact.value["inherited"] === true && from.facts.has(parentKey(fact) ?? "") && to.facts.has(parentKey(fact) ?? "");

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
    const goesAlong = parentGoes && (puts.moves.has(parent) || puts.travelling.has(parent) ? puts.travelling.has(fact.key) : !isTablePart(fact));
    const owned = puts.travelling.has(fact.key);
    if (!goesAlong && !owned) removedBy.set(fact.key, add("drop", fact));
    else if (!remade) removedBy.set(fact.key, nodeOf("drop", parent !== undefined && goesAlong ? parent : ownerTable(fact, from)));
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
  return ["constraint", "index", "trigger", "policy", "partition", "sequence"].includes(fact.id.kind);
}

/** The table that an owned object goes with. */
function ownerTable(fact: Fact, schema: Schema): string {
  if (fact.id.kind === "sequence") {
    const column = fact.needs.map((need) => schema.facts.get(need)).find((need) => need?.id.kind === "column");
    if (column !== undefined) return keyOf({ kind: "table", path: column.id.path.slice(0, 2) });
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
  const order = first === undefined ? undefined : schema.columnOrder.get(keyOf({ kind: "table", path: first.id.path.slice(0, 2) }));
  const place = (fact: Fact): number => (fact.id.kind === "column" ? (order?.indexOf(fact.id.path[2] ?? "") ?? 0) : Number.MAX_SAFE_INTEGER);
  return [...parts].sort((a, b) => place(a) - place(b) || rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

function rank({ value }: Fact): number {
  return ["p", "u", "x", "c"].indexOf(String(value["type"]));
}

/** Tells whether a new fact can only be made after a table, because what it needs needs the table. */
function reachability(consequences: Consequences, to: Schema): (fact: Fact, table: string) => boolean {
  const seen = new Map<string, ReadonlySet<string>>();
  const below = (key: string, path: ReadonlySet<string>): ReadonlySet<string> => {
    const known = seen.get(key);
    if (known !== undefined) return known;
    const tables = new Set<string>();
    const fact = to.facts.get(key);
    if (fact === undefined || !consequences.creates.has(key) || path.has(key)) return tables;
    if (fact.id.kind === "table") tables.add(key);
    for (const need of fact.needs) for (const table of below(need, new Set([...path, key]))) tables.add(table);
    seen.set(key, tables);
    return tables;
  };
  return (fact, table) =>
    fact.needs.some((need) => {
      const target = to.facts.get(need);
      if (target === undefined || need === table) return false;
      const isOwn = ["column", "default"].includes(target.id.kind) && keyOf({ kind: "table", path: target.id.path.slice(0, 2) }) === table;
      return !isOwn && below(need, new Set()).has(table);
    });
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
  if (parent === undefined || !consequences.creates.has(parent) || restores?.moves.has(parent) === true) return undefined;
  if (restores?.travelling.has(parent) === true) return undefined;
  const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
  if (fact.id.kind !== "column" && reaches(fact, table)) return undefined;
  if (fact.id.kind === "default" && fact.needs.some((need) => need.startsWith("sequence ") && consequences.creates.has(need) && reaches(fact, parent))) {
    return undefined;
  }
  return parent;
}
