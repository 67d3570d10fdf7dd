import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import type { Scope } from "../../kind.ts";
import { ownerOf, ownName } from "../names.ts";

type Path = readonly string[];

function parents(column: Fact, { facts }: Schema): readonly Path[] {
  const table = facts.get(keyOf(ownerOf("table", column.id)));
  return (table?.value["inherits"] ?? []) as readonly Path[];
}

function hasColumn(table: Path, column: Fact, { facts }: Schema): boolean {
  return facts.has(keyOf({ kind: "column", path: [...table, ownName(column.id)] }));
}

/**
 * True for a new column that a table of before has only because of those which it comes to inherit from: one that is added
 * so that it can join them would be its own for ever.
 */
export function comesByJoining(column: Fact, { from, to }: Scope): boolean {
  const isInherited = column.value["inherited"] === true && column.value["local"] !== true;
  if (!isInherited || !from.facts.has(keyOf(ownerOf("table", column.id)))) return false;
  const before = new Set(parents(column, from).map((path) => path.join("\0")));
  const bearers = parents(column, to).filter((path) => hasColumn(path, column, to));
  return bearers.length > 0 && bearers.every((path) => !before.has(path.join("\0")));
}

/** True for a column that one table above has all along: what inherits from it cannot be made to declare it as well. */
export function staysInherited(column: Fact, { from, to }: Scope): boolean {
  const before = new Set(parents(column, from).map((path) => path.join("\0")));
  return parents(column, to).some(
    (path) => before.has(path.join("\0")) && hasColumn(path, column, from) && hasColumn(path, column, to),
  );
}

/** True for a column that one table above hands over to another: at no moment it can be of the type of either. */
export function isHandedOver(column: Fact, { from, to }: Scope): boolean {
  const [before, after] = [parents(column, from), parents(column, to)];
  const isOther = (path: Path, others: readonly Path[]): boolean =>
    !others.some((other) => other.join("\0") === path.join("\0"));
  return (
    before.some((path) => isOther(path, after) && hasColumn(path, column, from)) &&
    after.some((path) => isOther(path, before) && hasColumn(path, column, to))
  );
}
