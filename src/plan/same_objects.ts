import type { Dialect } from "../dialects/dialect.ts";
import { type Renaming, sameObjects } from "../diff/rename.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { tablesAbove } from "./owner.ts";

/** Objects that are equal under another name are renamed, unless the new name is still taken on the way there or back. */
export function findRenamings(from: Schema, to: Schema, dialect: Dialect): readonly Renaming[] {
  const kinds = new Set(
    [...dialect.kinds.values()]
      .filter((kind) => kind.sameWhenEqual === true && kind.rename !== undefined)
      .map((kind) => kind.name),
  );
  const names = (schema: Schema): ReadonlySet<string> =>
    new Set([...schema.facts.values()].flatMap((fact) => dialect.kinds.get(fact.id.kind)?.occupies?.(fact) ?? []));
  const [before, after] = [names(from), names(to)];
  const takes = (schema: Schema, id: Renaming["from"], taken: ReadonlySet<string>): boolean => {
    const fact = schema.facts.get(keyOf(id));
    return fact !== undefined && (dialect.kinds.get(id.kind)?.occupies?.(fact) ?? []).some((name) => taken.has(name));
  };
  const isRefused = ({ from: { kind, path } }: Renaming): boolean => {
    const fact = from.facts.get(keyOf({ kind, path }));
    return fact !== undefined && dialect.kinds.get(kind)?.cannotRename?.(fact, from) === true;
  };
  const found = sameObjects(from, to, kinds).filter(
    (renaming) => !takes(to, renaming.to, before) && !takes(from, renaming.from, after) && !isRefused(renaming),
  );
  const wanted = found.map((renaming) =>
    comesFromAbove(renaming, found, from) ? { ...renaming, follows: true } : renaming,
  );
  const known = new Set(wanted.map((renaming) => keyOf(renaming.from)));
  const inherited = [...from.facts.values()].filter((fact) => fact.value["inherited"] === true && isInheritable(fact));
  return wanted.flatMap((renaming) => {
    const below = followersOf(renaming, inherited, from).filter((each) => !known.has(keyOf(each.from)));
    return below.some(({ to: fresh }) => from.facts.has(keyOf(fresh))) ? [] : [renaming, ...below];
  });
}

/** Checks of tables below that take the new name along although the wanted schema has no such table there any more. */
function followersOf(
  { from: old, to: fresh, follows }: Renaming,
  inherited: readonly Fact[],
  schema: Schema,
): readonly Renaming[] {
  if (follows === true || !isInheritable(schema.facts.get(keyOf(old)))) return [];
  const [name, freshName] = [old.path[2] ?? "", fresh.path[2] ?? ""];
  return inherited
    .filter((fact) => fact.id.path[2] === name && isBelow(fact, old.path.slice(0, 2), schema))
    .map(({ id }) => ({ from: id, to: { ...id, path: [...id.path.slice(0, 2), freshName] }, follows: true }));
}

function isInheritable(fact: Fact | undefined): boolean {
  return fact?.id.kind === "constraint" && fact.value["type"] === "c" && fact.derived?.["stays"] !== true;
}

function isBelow(part: Fact, table: readonly string[], schema: Schema): boolean {
  return tablesAbove(part, schema).some((path) => {
    const id = { ...part.id, path: [...path, part.id.path[2] ?? ""] };
    return path.join("\0") === table.join("\0") || isBelow({ ...part, id }, table, schema);
  });
}

/** A check that tables inherit takes its new name in all of them. */
function comesFromAbove({ from: old, to: fresh }: Renaming, found: readonly Renaming[], from: Schema): boolean {
  const fact = from.facts.get(keyOf(old));
  if (fact?.id.kind !== "constraint" || fact.value["type"] !== "c" || fact.value["inherited"] !== true) return false;
  const above = new Set(tablesAbove(fact, from).map((path) => path.join("\0")));
  return found.some(
    (other) =>
      above.has(other.from.path.slice(0, 2).join("\0")) &&
      other.from.path[2] === old.path[2] &&
      other.to.path[2] === fresh.path[2],
  );
}
