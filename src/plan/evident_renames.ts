import type { Dialect } from "../dialects/dialect.ts";
import type { Kind } from "../dialects/kind.ts";
import { sameJson } from "../diff/diff.ts";
import type { Renaming } from "../diff/rename.ts";
import { type Fact, type FactId, type Json, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/**
 * Renamings that need no declaration, because nothing else could be meant and no value depends on it: the only type that
 * goes and the only one that comes, equal in all; the sequence of a column that stays. `from` bears the declared names
 * already.
 */
export function evidentRenamings(from: Schema, to: Schema, dialect: Dialect): readonly Renaming[] {
  return [...onlyOnes(from, to, dialect), ...ownedSequences(from, to), ...otherSpellings(from, to, dialect)];
}

/** Tables, and then columns under the later names of their tables, of which only the spelling changes. */
function otherSpellings(from: Schema, to: Schema, dialect: Dialect): readonly Renaming[] {
  const [tables, columns] = [dialect.kinds.get("table"), dialect.kinds.get("column")];
  if (tables?.isSameName === undefined || columns?.isSameName === undefined) return [];
  const respelled = (old: FactId, fresh: FactId, kind: Kind): boolean =>
    old.kind === fresh.kind &&
    old.path.length === fresh.path.length &&
    old.path.every((name, at) =>
      at + 1 < old.path.length ? name === fresh.path[at] : kind.isSameName?.(name, fresh.path[at] ?? "") === true,
    );
  const come = [...to.facts.values()].filter(({ key }) => !from.facts.has(key)).map(({ id }) => id);
  const found = (old: FactId, kind: Kind): readonly Renaming[] => {
    const fresh = come.find((id) => respelled(old, id, kind));
    return to.facts.has(keyOf(old)) || fresh === undefined ? [] : [{ from: old, to: fresh }];
  };
  const own = [...from.facts.values()].map(({ id }) => id);
  const moved = own.filter(({ kind }) => kind === "table").flatMap((id) => found(id, tables));
  const later = new Map(moved.map((renaming) => [JSON.stringify(renaming.from.path), renaming.to.path]));
  return [
    ...moved,
    ...own
      .filter(({ kind }) => kind === "column")
      .map(({ kind, path }) => ({
        kind,
        path: [...(later.get(JSON.stringify(path.slice(0, 2))) ?? path.slice(0, 2)), ...path.slice(2)],
      }))
      .flatMap((id) => found(id, columns)),
  ];
}

function onlyOnes(from: Schema, to: Schema, dialect: Dialect): readonly Renaming[] {
  const kinds = new Set(
    [...dialect.kinds.values()].flatMap((kind) =>
      kind.sameWhenOnly === true && kind.rename !== undefined ? [kind.name] : [],
    ),
  );
  const missing = (side: Schema, other: Schema): readonly Fact[] =>
    [...side.facts.values()].filter((fact) => kinds.has(fact.id.kind) && !other.facts.has(fact.key));
  const [gone, come] = [missing(from, to), missing(to, from)];
  const equals = (fact: Fact, others: readonly Fact[]): readonly Fact[] =>
    others.filter((other) => other.id.kind === fact.id.kind && sameJson(other.value as Json, fact.value as Json));
  return gone.flatMap((old) => {
    const [fresh, another] = equals(old, come);
    if (fresh === undefined || another !== undefined || equals(fresh, gone).length > 1) return [];
    return [{ from: old.id, to: fresh.id }];
  });
}

/** A column has its sequence whatever it is called; its name often follows that of the table. */
function ownedSequences(from: Schema, to: Schema): readonly Renaming[] {
  const owned = (schema: Schema, other: Schema): ReadonlyMap<string, Fact[]> => {
    const byColumn = new Map<string, Fact[]>();
    for (const fact of schema.facts.values()) {
      if (fact.id.kind !== "ownership" || other.facts.has(fact.key)) continue;
      const sequence = schema.facts.get(keyOf({ kind: "sequence", path: fact.id.path }));
      if (sequence === undefined || other.facts.has(sequence.key)) continue;
      const column = JSON.stringify(fact.value["column"]);
      byColumn.set(column, [...(byColumn.get(column) ?? []), sequence]);
    }
    return byColumn;
  };
  const come = owned(to, from);
  return [...owned(from, to)].flatMap(([column, [old, ...others]]) => {
    const [fresh, ...rest] = come.get(column) ?? [];
    const isOne = old !== undefined && fresh !== undefined && others.length + rest.length === 0;
    return isOne && old.id.path[0] === fresh.id.path[0] ? [{ from: old.id, to: fresh.id }] : [];
  });
}
