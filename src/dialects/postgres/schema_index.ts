import { type Fact, keyOf } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";

type Index = ReadonlyMap<string, readonly Fact[]>;

/** A look-up table over the facts of a schema, made once for each schema: kinds ask it for every change. */
function indexed(keysOf: (fact: Fact) => readonly string[]): (schema: Schema) => Index {
  const known = new WeakMap<Schema, Index>();
  return (schema) => {
    const made = known.get(schema);
    if (made !== undefined) return made;
    const index = new Map<string, Fact[]>();
    for (const fact of schema.facts.values()) {
      for (const key of keysOf(fact)) {
        const facts = index.get(key);
        if (facts === undefined) index.set(key, [fact]);
        else facts.push(fact);
      }
    }
    known.set(schema, index);
    return index;
  };
}

/** Tables that inherit from each table, by its key. */
export const heirs = indexed((fact) =>
  fact.id.kind !== "table"
    ? []
    : (fact.value["inherits"] as readonly (readonly string[])[]).map((path) => keyOf({ kind: "table", path })),
);

/** Tables and partitions right below each table, whose columns are its columns too, by its key. */
export const below = indexed((fact) => {
  const parents =
    fact.id.kind === "table"
      ? (fact.value["inherits"] as readonly (readonly string[])[])
      : fact.id.kind === "partition"
        ? [fact.value["parent"] as readonly string[]]
        : [];
  return parents.map((path) => keyOf({ kind: "table", path }));
});

/** The columns of each table, by its key. */
export const columnsOf = indexed((fact) =>
  fact.id.kind === "column" ? [keyOf({ kind: "table", path: fact.id.path.slice(0, 2) })] : [],
);

/** Facts that need each fact, by its key; defaults also under `default`. */
export const users = indexed((fact) => (fact.id.kind === "default" ? ["default", ...fact.needs] : fact.needs));

/** The indexes and keys of partitions that each one of their table has adopted, by its key. */
export const adoptedBy = indexed(({ id, value }) =>
  (id.kind === "index" || id.kind === "constraint") && Array.isArray(value["parent"])
    ? [keyOf({ kind: id.kind, path: value["parent"] as readonly string[] })]
    : [],
);

/** The indexes and keys of each table, by its key. */
export const indexesOf = indexed((fact) =>
  fact.id.kind === "index" || fact.id.kind === "constraint"
    ? [keyOf({ kind: "table", path: fact.id.path.slice(0, 2) })]
    : [],
);
