import { sameJson } from "../diff/diff.ts";
import { type Fact, type FactId, type Json, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/**
 * Tables whose rows are compared together: one table, or a table with all its partitions where their layout changes, or
 * rows of any of them were put away together or got other values.
 */
export interface Family {
  /** As the present schema has it. */
  readonly head: Fact;
  /** Paths of the tables that hold rows. */
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
  /** Those of `before` that go. */
  readonly leaving: readonly (readonly string[])[];
}

type Path = readonly string[];

/**
 * The families of the present schema that stay; `follow` tells the later id of a fact, `together` the later keys of
 * tables of whose rows some were put away, or got other values.
 */
export function familiesOf(
  from: Schema,
  to: Schema,
  follow: (id: FactId) => FactId,
  together: ReadonlySet<string>,
): readonly Family[] {
  const [before, after] = [partitionsOf(from), partitionsOf(to)];
  const families: Family[] = [];
  const joining = new Set<string>();
  const earlier = new Map(
    [...from.facts.values()].flatMap((fact) => (fact.id.kind === "table" ? [[keyOf(follow(fact.id)), fact]] : [])),
  );
  const columns = laterColumns(from, follow);
  /** What a table lacks, its rows get as they join: they are compared by themselves, over what they had. */
  const hasColumnsOf = (head: Fact, table: Fact): boolean => {
    const own = columns.get(table.key);
    const staying = [...(columns.get(head.key) ?? [])].filter((name) =>
      to.facts.has(keyOf({ kind: "column", path: [...follow(head.id).path, name] })),
    );
    return staying.every((name) => own?.has(name) === true);
  };
  /** Paths of tables whose rows come to lie among those of a table, and of those that hold its rows afterwards. */
  const arriving = (
    head: Fact,
    old: readonly Path[],
    fresh: readonly Path[],
  ): { readonly joined: readonly Path[]; readonly after: readonly Path[] } => {
    const all = fresh.flatMap((path) => joiningAs(path, old, earlier));
    const joined = all.filter((table) => hasColumnsOf(head, table));
    for (const { key } of joined) joining.add(key);
    const others = new Set(all.filter((table) => !joined.includes(table)).map(({ id }) => keyOf(follow(id))));
    return {
      joined: joined.map(({ id }) => id.path),
      after: fresh.filter((path) => !others.has(keyOf({ kind: "table", path }))),
    };
  };
  const single = (fact: Fact): void => {
    const later = follow(fact.id);
    if (!to.facts.has(keyOf(later))) return;
    const arrived = arriving(fact, [fact.id.path], leaves(later.path, after, to));
    families.push({ head: fact, before: [fact.id.path, ...arrived.joined], after: arrived.after, leaving: [] });
  };
  for (const fact of from.facts.values()) {
    if (fact.id.kind !== "table" || from.facts.has(keyOf({ kind: "partition", path: fact.id.path }))) continue;
    const later = to.facts.get(keyOf(follow(fact.id)));
    const old = leaves(fact.id.path, before, from);
    const fresh = later === undefined ? [] : leaves(later.id.path, after, to);
    const isSame = old.map((path) => JSON.stringify(follow({ kind: "table", path }).path)).sort();
    const unchanged =
      !(later !== undefined && together.has(later.key)) &&
      isSame.join() ===
        fresh
          .map((path) => JSON.stringify(path))
          .sort()
          .join() &&
      sameKey(fact, later, follow) &&
      sameBounds(old, from, to, follow) &&
      sameOrders(fact, from, to, follow) &&
      sameTypes(fact, from, to, follow);
    if (later === undefined || unchanged) {
      for (const path of old) {
        const leaf = from.facts.get(keyOf({ kind: "table", path }));
        if (leaf !== undefined) single(leaf);
      }
      continue;
    }
    // A partition that leaves with its rows is a table of its own from then on.
    const own = old.filter((path) => {
      const id = follow({ kind: "table", path });
      return (
        path !== fact.id.path && to.facts.has(keyOf(id)) && headOf(id.path, to).join("\0") !== later.id.path.join("\0")
      );
    });
    const arrived = arriving(fact, old, fresh);
    families.push({
      head: fact,
      before: [...old.filter((path) => !own.includes(path)), ...arrived.joined],
      after: arrived.after,
      leaving: old.filter((path) => !to.facts.has(keyOf(follow({ kind: "table", path })))),
    });
    for (const path of own) {
      const leaf = from.facts.get(keyOf({ kind: "table", path }));
      if (leaf !== undefined) single(leaf);
    }
  }
  return families.filter(({ head }) => !joining.has(head.key));
}

/** By key of a table: the later names of its columns. */
function laterColumns(from: Schema, follow: (id: FactId) => FactId): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { id } of from.facts.values()) {
    if (id.kind !== "column") continue;
    const table = keyOf({ kind: "table", path: id.path.slice(0, 2) });
    names.set(table, (names.get(table) ?? new Set()).add(follow(id).path[2] ?? ""));
  }
  return names;
}

/** The table at the top of the tree in which a table is a partition. */
export function headOf(path: Path, schema: Schema): Path {
  const own = schema.facts.get(keyOf({ kind: "partition", path }));
  return own === undefined ? path : headOf(own.value["parent"] as Path, schema);
}

/** A table that was there before, under whatever name, and becomes a partition brings its rows along. */
function joiningAs(path: Path, old: readonly Path[], earlier: ReadonlyMap<string, Fact>): readonly Fact[] {
  const table = earlier.get(keyOf({ kind: "table", path }));
  if (table === undefined || old.some((other) => other.join("\0") === table.id.path.join("\0"))) return [];
  return table.value["partitionBy"] === null ? [table] : [];
}

function sameBounds(old: readonly Path[], from: Schema, to: Schema, follow: (id: FactId) => FactId): boolean {
  return old.every((path) => {
    const own = from.facts.get(keyOf({ kind: "partition", path }));
    const later = to.facts.get(keyOf({ kind: "partition", path: follow({ kind: "table", path }).path }));
    return own?.value["bound"] === later?.value["bound"];
  });
}

/** False when rows are placed by other columns, or by something else of them. */
function sameKey(table: Fact, later: Fact | undefined, follow: (id: FactId) => FactId): boolean {
  const [names, wanted] = [table, later].map((fact) => (fact?.derived?.["keyColumns"] ?? []) as readonly string[]);
  const followed = (names ?? []).map(
    (name) => follow({ kind: "column", path: [...table.id.path, name] }).path[2] ?? "",
  );
  const isRenamed = followed.join("\0") !== names?.join("\0");
  // The text of a key speaks of its columns by their names.
  return (
    sameJson([...followed].sort(), [...(wanted ?? [])].sort()) &&
    (isRenamed || table.value["partitionBy"] === later?.value["partitionBy"])
  );
}

/** False when labels by which a key places its rows stand in another order. */
function sameOrders(table: Fact, from: Schema, to: Schema, follow: (id: FactId) => FactId): boolean {
  const names = (table.derived?.["keyColumns"] ?? []) as readonly string[];
  return names.every((name) => {
    const column = from.facts.get(keyOf({ kind: "column", path: [...table.id.path, name] }));
    return (column?.needs ?? []).every((need) => {
      const type = from.facts.get(need);
      if (type?.id.kind !== "enum") return true;
      const later = to.facts.get(keyOf(follow(type.id)));
      return later === undefined || sameJson(later.value as Json, type.value as Json);
    });
  });
}

/** False when rows are placed by values of another type. */
function sameTypes(table: Fact, from: Schema, to: Schema, follow: (id: FactId) => FactId): boolean {
  return ((table.derived?.["keyColumns"] ?? []) as readonly string[]).every((name) => {
    const id = { kind: "column", path: [...table.id.path, name] };
    const [before, later] = [from.facts.get(keyOf(id)), to.facts.get(keyOf(follow(id)))];
    return later === undefined || before?.value["type"] === later.value["type"];
  });
}

function partitionsOf(schema: Schema): ReadonlyMap<string, readonly Path[]> {
  const partitions = new Map<string, Path[]>();
  for (const fact of schema.facts.values()) {
    if (fact.id.kind !== "partition") continue;
    const parent = JSON.stringify(fact.value["parent"]);
    const known = partitions.get(parent);
    if (known === undefined) partitions.set(parent, [fact.id.path]);
    else known.push(fact.id.path);
  }
  return partitions;
}

/** Where the rows of a table lie: in itself, or in the partitions at the bottom. */
function leaves(path: Path, partitions: ReadonlyMap<string, readonly Path[]>, schema: Schema): readonly Path[] {
  if (schema.facts.get(keyOf({ kind: "table", path }))?.value["partitionBy"] === null) return [path];
  return (partitions.get(JSON.stringify(path)) ?? []).flatMap((below) => leaves(below, partitions, schema));
}
